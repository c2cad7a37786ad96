"""What the command ``handoff`` says."""

from journeymap.language import Text

HELP_HANDOFF = Text(
    en="Print opportunities and pain points for an issue tracker, as CSV (Jira, Linear, Azure DevOps, a"
    " spreadsheet) or Markdown (GitHub, GitLab). Each has a key made of ids, so that a second import updates"
    " what the first one made.",
    tr="Fırsatları ve acı noktalarını iş takip aracı için yazar: CSV (Jira, Linear, Azure DevOps, tablo) ya"
    " da Markdown (GitHub, GitLab). Her kaydın kimliklerden oluşan bir anahtarı vardır; ikinci aktarım"
    " birincinin kayıtlarını günceller.",
)
SHORT_HANDOFF = Text(
    en="Hand opportunities and pain points to an issue tracker.",
    tr="Fırsatları ve acı noktalarını iş takip aracına devreder.",
)
HELP_ONLY = Text(
    en="Opportunities or pain points alone.", tr="Yalnızca fırsatlar ya da yalnızca acı noktaları."
)
