#include "core/official_form.hpp"

#include <array>
#include <utility>

#include "core/answers.hpp"

namespace loire {
namespace {

constexpr std::array kComputed{
    std::pair{std::string_view("axes"), Key::projet_themes},
    std::pair{std::string_view("total_ht"), Key::depenses},
    std::pair{std::string_view("cofinancements"), Key::financement_montant},
    std::pair{std::string_view("criteres"), Key::critere_texte}};

}  // namespace

std::optional<Key> form_answer(std::string_view id) {
  for (const auto& [name, key] : kComputed)
    if (name == id) return key;
  const auto ref = parse_ref(id);
  // The themes are given by their axes, and the text of a search is not an answer.
  if (!ref || !of_dossier(ref->key) || ref->key == Key::projet_themes ||
      info(ref->key).kind == Kind::search)
    return std::nullopt;
  return ref->key;
}

bool fits(Key key, FormFormat format) {
  if (key == Key::depenses) return format == FormFormat::montant;
  const bool text = format == FormFormat::texte;
  if (key == Key::projet_themes) return text || format == FormFormat::liste;
  switch (info(key).kind) {
    case Kind::telephone: return text || format == FormFormat::chiffres;
    case Kind::digits: return text || format == FormFormat::chiffres || format == FormFormat::liste;
    case Kind::radios:
    case Kind::select: return text || format == FormFormat::liste;
    case Kind::yes_no:
    case Kind::ticked: return format == FormFormat::oui_non;
    case Kind::day: return format == FormFormat::date;
    case Kind::amount: return format == FormFormat::montant;
    default: return text;
  }
}

}  // namespace loire
