#include "io/axis_json.hpp"

namespace loire::io {

Json write_axis_proposal(const AxisProposal& proposal) {
  Json themes = Json::array();
  for (const ThemeProposal& each : proposal.themes) themes.push_back(each.theme->id);
  Json outside = Json::array();
  for (const HorsAppelProposal& each : proposal.hors_appel)
    outside.push_back(
        {{"sujet", each.sujet->libelle},
         {"phrase", each.sujet->phrase},
         {"source", each.sujet->locator.empty() ? Json(nullptr) : Json(each.sujet->locator)},
         {"mots", each.mots}});
  return {{"axe", proposal.axe ? proposal.axe->numero : 0},
          {"themes", std::move(themes)},
          {"mots", proposal.mots},
          {"hors_appel", std::move(outside)}};
}

}  // namespace loire::io
