"""The flow view: how customers move through a journey, where they switch channel, where they are lost.

``plan`` says what is shown, ``stops`` and ``tags`` measure and draw the parts, ``scene.layout`` finds the
places, ``bends``, ``lines`` and ``crowd`` the ways of the arrows and the places of their tags, ``frame``
draws what stands around, ``picture`` puts it together.
"""
