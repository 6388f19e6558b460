#include "io/lexicon_json.hpp"

#include <algorithm>

namespace loire::io {
namespace {

constexpr std::size_t kMaxWords = 500;
constexpr int kMaxWeight = 100;

}  // namespace

std::string rule_id(std::string_view pointer) {
  std::string id(pointer.substr(pointer.empty() ? 0 : 1));
  std::replace(id.begin(), id.end(), '/', '.');
  return id;
}

namespace {

std::vector<Expression> read_expressions(ObjectReader& in, std::string_view key, Force force) {
  std::vector<Expression> out;
  const std::string place = child_pointer(in.pointer(), key);
  for (std::string& words : in.texts(key, kMaxWords)) {
    const std::string index = std::to_string(out.size());
    out.push_back({rule_id(place + "/" + index), std::move(words), force, {}});
  }
  return out;
}

}  // namespace

std::vector<Expression> read_expressions(ObjectReader in) {
  std::vector<Expression> out;
  for (std::size_t force = 0; force < kForceCount; ++force)
    for (Expression& expression :
         read_expressions(in, Names<Force>::values[force], static_cast<Force>(force)))
      out.push_back(std::move(expression));
  in.refuse_unknown_keys();
  return out;
}

namespace {

/// Reads a list of names of an enumeration.
template <class Enum>
std::vector<Enum> choices(ObjectReader& in, std::string_view key) {
  std::vector<Enum> out;
  for (const std::string& name : in.texts(key, Names<Enum>::values.size())) {
    if (const auto value = from_name<Enum>(name)) out.push_back(*value);
    else in.problem("valeur_inconnue", key, "« " + name + " » n’est pas une valeur possible.");
  }
  return out;
}

Accord read_accord(ObjectReader in) {
  Accord out;
  out.natures = choices<DepenseNature>(in, "natures");
  out.destinataires = choices<Destinataire>(in, "destinataires");
  out.acquisition = in.choice<Acquisition>("acquisition");
  out.obligation_legale = in.flag("obligation_legale");
  out.themes = in.texts("themes", kMaxWords);
  in.refuse_unknown_keys();
  return out;
}

}  // namespace

HorsAppel read_hors_appel(ObjectReader& in) {
  HorsAppel out;
  out.libelle = in.required_text("libelle");
  out.phrase = in.required_text("phrase");
  out.deduction = in.flag("deduction").value_or(false);
  out.effet = in.choice<Effet>("effet").value_or(Effet::ecarte);
  out.lecture = in.choice<Lecture>("lecture").value_or(Lecture::partout);
  out.accord = read_accord(in.object("accord"));
  out.expressions = read_expressions(in.object("mots"));
  return out;
}

Lexique read_lexicon(ObjectReader& in) {
  Lexique out;
  ObjectReader weights = in.object("poids");
  for (std::size_t i = 0; i < kForceCount; ++i)
    out.weights[i] =
        static_cast<int>(weights.required_integer(Names<Force>::values[i], 1, kMaxWeight));
  weights.refuse_unknown_keys();
  out.threshold = static_cast<int>(in.required_integer("seuil", 1, 10 * kMaxWeight));
  out.stop_words = in.texts("mots_vides", kMaxWords);
  out.negations = in.texts("negations", kMaxWords);
  out.trailing_negations = in.texts("negations_apres", kMaxWords);
  out.negation_ends = in.texts("fins_de_negation", kMaxWords);
  out.negation_scope = static_cast<int>(in.required_integer("portee_negation", 1, 50));
  out.digital = read_expressions(in, "numerique", Force::sur);
  out.locutions = read_expressions(in, "locutions", Force::sur);
  return out;
}

}  // namespace loire::io
