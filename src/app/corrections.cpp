#include "app/corrections.hpp"

#include <algorithm>

#include "app/context.hpp"
#include "app/session.hpp"
#include "core/conditions.hpp"
#include "form/message.hpp"
#include "form/titles.hpp"

namespace loire::app {

bool is_shown(const form::Context& context, Key key) {
  const auto place = place_key(context.rulebook, context.dossier.porteur.nature);
  if (key == Key::porteur_code_insee || key == Key::porteur_commune)
    return place == Key::porteur_code_insee;
  return key != Key::porteur_epci || place == Key::porteur_siren;
}

std::vector<Correction> corrections(const form::Context& context) {
  std::vector<Correction> out;
  for_each_ref(context.dossier, [&](const Ref& ref) {
    if (!is_shown(context, ref.key) || context.being_typed(ref)) return;
    std::string error = form::answer_message(context, ref);
    if (error.empty()) return;
    out.push_back({ref,
                   of_dossier(ref.key) ? form::label_of(context.rulebook, ref.key)
                                       : form::answer_title(context.rulebook, context.dossier, ref),
                   std::move(error)});
  });
  std::stable_sort(out.begin(), out.end(), [](const Correction& a, const Correction& b) {
    return stage_of(a.ref.key) < stage_of(b.ref.key);
  });
  return out;
}

std::vector<Correction> corrections(const Session& session) {
  return Evaluation(session).context.corrections;
}

bool is_wrong(const std::vector<Correction>& corrections, const Ref& ref) {
  return std::any_of(corrections.begin(), corrections.end(),
                     [&](const Correction& each) { return each.ref == ref; });
}

}  // namespace loire::app
