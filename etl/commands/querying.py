"""query: any published relation as CSV or JSON."""

import csv
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from etl.commands.comparing import named_release
from etl.commands.speech import AddCommand, WrongCall, print_json, the_state, to_plain
from tracker.evaluation_day import default_day
from tracker.queries.relations import RELATIONS, relation_rows
from tracker.release import Release, current_release, open_release


def add_commands(add: AddCommand) -> None:
    """Add the commands of this file."""
    command = add("query", run_query)
    command.add_argument("relation", metavar="RELATION")
    command.add_argument("--as-of", dest="as_of", metavar="DATE")
    command.add_argument("--release", type=int, metavar="N")
    command.add_argument("--with", dest="arguments", action="append", default=[], metavar="NAME=VALUE")
    command.add_argument("--format", choices=("csv", "json"), default="csv")


def run_query(called: Namespace) -> bool:
    """Print all rows of a relation."""
    if called.relation not in RELATIONS:
        raise WrongCall("command.unknown_relation", relation=called.relation, known=", ".join(sorted(RELATIONS)))
    arguments = _arguments(called.relation, called.arguments)
    connection = open_release(_release(called.release)).cursor()
    as_of = named_day(called.as_of) if called.as_of else default_day(connection, called.release is not None)
    try:
        columns, rows = relation_rows(connection, called.relation, as_of, **arguments)
    except (duckdb.ConversionException, duckdb.InvalidInputException) as error:
        raise WrongCall("command.refused_argument", reason=str(error).splitlines()[0]) from error
    if called.format == "json":
        print_json(dict(zip(columns, row, strict=True)) for row in rows)
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_to_cell(value) for value in row] for row in rows)
    return True


def named_day(text: str) -> date:
    """The date a call names; anything but an ISO date is a wrong call."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongCall("command.wrong_day", day=text) from error


def the_current_release() -> Release:
    """The current release; asking for one before the first build is a wrong call."""
    release = current_release(the_state())
    if release is None:
        raise WrongCall("command.no_release")
    return release


def _release(number: int | None) -> Release:
    return the_current_release() if number is None else named_release(number)


def _arguments(relation: str, given: Iterable[str]) -> dict[str, str]:
    parameters = [name for name in RELATIONS[relation] if name != "as_of"]
    arguments = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            raise WrongCall("command.wrong_argument", argument=each)
        arguments[name] = value
    for name in [*(name for name in arguments if name not in parameters), *(set(parameters) - set(arguments))]:
        known = ", ".join(parameters) or "–"
        raise WrongCall("command.unknown_argument", argument=name, relation=relation, known=known)
    return arguments


def _to_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return value if value is None or isinstance(value, str | int | float | Decimal) else to_plain(value)
