#include "app/form_rows.hpp"

#include <cstddef>
#include <map>

#include "app/answer_words.hpp"
#include "app/financing.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "core/answers.hpp"
#include "core/conditions.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"

namespace loire::app {
namespace {

/// «01/09/2023», as forms take a date.
std::string form_date(const Date& date) {
  const std::string iso = format_iso(date);
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

/// An identifier without what separates its digits.
std::string without_separators(const std::string& typed) {
  std::string out;
  for (const char c : typed)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) out += c;
  return out;
}

/// A telephone number as its digits, or as it was typed when it is not one number in a usual form.
std::string telephone(const std::string& typed) {
  constexpr std::size_t kFrenchDigits = 10;
  std::string out;
  for (const char c : typed) {
    const bool separator = c == ' ' || c == '.' || c == '-';
    if (c >= '0' && c <= '9') out += c;
    else if (!separator) return typed;
  }
  return out.size() == kFrenchDigits && out.front() == '0' ? out : typed;
}

std::string words_of(const PageContext& context, const Ref& ref, FormFormat format) {
  if (ref.key == Key::depenses) {
    const auto total = budget_total(context);
    return total ? format_digits(*total) : "";
  }
  if (ref.key == Key::projet_themes) return axes_words(context);
  if (ref.key == Key::projet_axe_principal) return main_axis_words(context);
  const Value value = value_of(context.dossier(), ref);
  if (!given(value)) return {};
  if (const Date* date = std::get_if<Date>(&value)) return form_date(*date);
  if (const Centimes* amount = std::get_if<Centimes>(&value)) return format_digits(*amount);
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? text::kYes : text::kNo;
  if (info(ref.key).kind == Kind::telephone) return telephone(word_of(value));
  if (format == FormFormat::chiffres) return without_separators(word_of(value));
  return answer_words(context, {ref, value});
}

}  // namespace

bool is_asked(const PageContext& context, Key key) {
  const Porteur& porteur = context.dossier().porteur;
  switch (key) {
    case Key::porteur_code_insee:
    case Key::porteur_situe_dans_la_loire:
      return place_key(context.rulebook(), porteur.nature) == key;
    case Key::projet_axe_principal: return asks_main_axis(context);
    case Key::projet_zoomacom: return asks_zoomacom(context.dossier().projet);
    default: return true;
  }
}

std::optional<Centimes> budget_total(const PageContext& context) {
  if (context.dossier().depenses_completes != true) return std::nullopt;
  Bounds total = exactly({0});
  for (const LineFinding& line : context.assessment.depenses) total = total + line.montant_ht;
  if (!total.exact() || total.min == Centimes{0}) return std::nullopt;
  return total.min;
}

std::vector<FormRow> form_rows(const PageContext& context, const FormField& field) {
  std::vector<FormRow> out;
  const auto add = [&](const Ref& ref, std::string name) {
    out.push_back({ref, std::move(name),
                   is_wrong(context.corrections, ref) ? "" : words_of(context, ref, field.format)});
  };
  const Dossier& dossier = context.dossier();
  if (field.answer == Key::financement_montant) {
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < dossier.financements.size(); ++i) {
      std::string name = cofunder_name(context, i);
      if (const int rank = ++seen[name]; rank > 1)
        name = fill<text::kSameName>(with<"nom">(name), with<"rang">(std::to_string(rank)));
      add({field.answer, dossier.financements[i].id}, std::move(name));
    }
  } else if (field.answer == Key::critere_texte) {
    for (const CritereRule& critere : context.rulebook().criteres)
      add({field.answer, critere.id}, critere.libelle);
  } else if (is_asked(context, field.answer)) {
    add({field.answer}, field.libelle);
  }
  return out;
}

}  // namespace loire::app
