"""Options, the order of stages, streams and exit codes: the only room that prints.

Each command is one short module under ``commands`` that calls the rooms below in order. They are imported
inside the command, so that ``--help`` pays for none of them and each command only for what it uses.

Exit codes: 0 well; 1 findings, or a gate not met; 2 wrong usage; 3 could not run; 4 a bug of ours.
"""
