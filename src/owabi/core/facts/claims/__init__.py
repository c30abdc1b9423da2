"""What a text claims about the facts of a sheet, each claim with its place and the fact it is about."""

from owabi.core.facts.claims.agreeing import agrees
from owabi.core.facts.claims.finding import claims, sheet_of
from owabi.core.facts.claims.model import Claim, ToldTime, ToldValue
from owabi.core.facts.claims.table import ClaimTable, read_claim_table

__all__ = ["Claim", "ClaimTable", "ToldTime", "ToldValue", "agrees", "claims", "read_claim_table", "sheet_of"]
