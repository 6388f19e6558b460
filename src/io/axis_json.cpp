#include "io/axis_json.hpp"

#include "io/json_writer.hpp"

namespace loire::io {

std::string write_axis_proposal(const AxisProposal& proposal) {
  std::string text;
  JsonWriter out(text);
  out.begin_object();
  out.member("axe", proposal.axe ? proposal.axe->numero : 0);
  out.begin_array("themes");
  for (const ThemeProposal& each : proposal.themes) out.value(each.theme->id);
  out.end_array();
  out.member("mots", proposal.matched_words);
  out.begin_array("hors_appel");
  for (const HorsAppelProposal& each : proposal.hors_appel) {
    out.begin_object();
    out.member("sujet", each.subject->libelle);
    out.member("phrase", each.subject->phrase);
    out.text_or_null("source", each.subject->locator);
    out.member("mots", each.matched_words);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return text;
}

}  // namespace loire::io
