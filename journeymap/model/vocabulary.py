"""The channels and lifecycle steps that every workspace knows without declaring them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from journeymap.language import Text
from journeymap.model.workspace import Channel, ChannelSide, Medium, Term


def _channel(
    identifier: str, en: str, tr: str, medium: Medium, side: ChannelSide = ChannelSide.OWNED
) -> Channel:
    return Channel(id=identifier, title=Text(en, tr), medium=medium, side=side, built_in=True)


_PHYSICAL, _DIGITAL, _HUMAN = Medium.PHYSICAL, Medium.DIGITAL, Medium.HUMAN
_EARNED, _THIRD_PARTY = ChannelSide.EARNED, ChannelSide.THIRD_PARTY

BUILT_IN_CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.id: channel
        for channel in (
            _channel("advertising", "Advertising", "Reklam", _DIGITAL, _THIRD_PARTY),
            _channel("branch", "Branch", "Şube", _PHYSICAL),
            _channel("call-center", "Call centre", "Çağrı merkezi", _HUMAN),
            _channel("chat", "Live chat", "Canlı sohbet", _DIGITAL),
            _channel("chatbot", "Chatbot", "Sohbet robotu", _DIGITAL),
            _channel("courier", "Courier", "Kurye", _HUMAN, _THIRD_PARTY),
            _channel("email", "E-mail", "E-posta", _DIGITAL),
            _channel("event", "Event", "Etkinlik", _PHYSICAL),
            _channel("field-service", "Field service", "Saha ekibi", _HUMAN),
            _channel("kiosk", "Kiosk", "Kiosk", _PHYSICAL),
            _channel("marketplace", "Marketplace", "Pazaryeri", _DIGITAL, _THIRD_PARTY),
            _channel("mobile-app", "Mobile app", "Mobil uygulama", _DIGITAL),
            _channel("post", "Post", "Posta", _PHYSICAL, _THIRD_PARTY),
            _channel("press", "Press", "Basın", _DIGITAL, _EARNED),
            _channel("product", "Product", "Ürün", _PHYSICAL),
            _channel("push", "Push notification", "Anlık bildirim", _DIGITAL),
            _channel("review-site", "Review site", "Yorum sitesi", _DIGITAL, _EARNED),
            _channel("sales-representative", "Sales representative", "Satış temsilcisi", _HUMAN),
            _channel("search-engine", "Search engine", "Arama motoru", _DIGITAL, _THIRD_PARTY),
            _channel("sms", "SMS", "SMS", _DIGITAL),
            _channel("social-media", "Social media", "Sosyal medya", _DIGITAL),
            _channel("store", "Store", "Mağaza", _PHYSICAL),
            _channel("video-call", "Video call", "Görüntülü görüşme", _HUMAN),
            _channel("website", "Website", "Web sitesi", _DIGITAL),
            _channel("whatsapp", "WhatsApp", "WhatsApp", _DIGITAL),
            _channel("word-of-mouth", "Word of mouth", "Tavsiye", _HUMAN, _EARNED),
        )
    }
)

BUILT_IN_LIFECYCLE: tuple[Term, ...] = (
    Term(id="awareness", title=Text("Awareness", "Farkındalık"), built_in=True),
    Term(id="consideration", title=Text("Consideration", "Değerlendirme"), built_in=True),
    Term(id="purchase", title=Text("Purchase", "Satın alma"), built_in=True),
    Term(id="post-purchase", title=Text("Post-purchase", "Satın alma sonrası"), built_in=True),
)

BUILT_IN_LANES: tuple[str, ...] = (
    "goals",
    "touchpoints",
    "actions",
    "channels",
    "thoughts",
    "emotions",
    "time",
    "expectations",
    "pain-points",
    "gains",
    "metrics",
    "kpis",
    "opportunities",
    "journey-opportunities",
    "frontstage",
    "backstage",
    "support",
)
"""Lanes of the journey map in their usual order; a workspace's own stand before ``frontstage``."""

LANES_THAT_STAY = ("touchpoints", "pain-points")
"""No workspace leaves these out: a map that hides what hurts is no journey map."""


def fold_lane(lane: str) -> str:
    """Return a lane's name however it is written: ``pain_points``, ``pain-point``, ``pain-points``."""
    return lane.replace("_", "-").removesuffix("s")
