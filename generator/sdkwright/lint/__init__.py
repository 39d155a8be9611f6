"""What `lint` tells: all that was found in documents, in forms for people and for machines.

findings_of     warnings -> findings, each with its place looked up
as_text, as_json, as_sarif      findings -> text
RULES       every code that a finding can have, with what it means; as_page     rules -> Markdown
"""

from sdkwright.lint.findings import Finding, findings_of
from sdkwright.lint.formats import as_json, as_text
from sdkwright.lint.rule_descriptions import RULES, Rule, as_page
from sdkwright.lint.sarif import as_sarif

__all__ = ["RULES", "Finding", "Rule", "as_json", "as_page", "as_sarif", "as_text", "findings_of"]
