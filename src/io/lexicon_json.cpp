#include "io/lexicon_json.hpp"

#include <algorithm>

namespace loire::io {
namespace {

constexpr std::size_t kMostWords = 500;
constexpr int kMostWeight = 100;

}  // namespace

std::string rule_id(std::string_view pointer) {
  std::string id(pointer.substr(pointer.empty() ? 0 : 1));
  std::replace(id.begin(), id.end(), '/', '.');
  return id;
}

std::vector<Expression> read_expressions(ObjectReader in) {
  std::vector<Expression> out;
  for (std::size_t force = 0; force < kForceCount; ++force) {
    const std::string_view key = Names<Force>::values[force];
    const std::string place = below(in.pointer(), key);
    std::size_t index = 0;
    for (std::string& words : in.texts(key, kMostWords))
      out.push_back({rule_id(place + "/" + std::to_string(index++)),
                     std::move(words),
                     static_cast<Force>(force),
                     {}});
  }
  in.refuse_unknown_keys();
  return out;
}

Lexique read_lexicon(ObjectReader& in) {
  Lexique out;
  ObjectReader weights = in.object("poids");
  for (std::size_t i = 0; i < kForceCount; ++i)
    out.poids[i] =
        static_cast<int>(weights.required_integer(Names<Force>::values[i], 1, kMostWeight));
  weights.refuse_unknown_keys();
  out.seuil = static_cast<int>(in.required_integer("seuil", 1, 10 * kMostWeight));
  out.mots_vides = in.texts("mots_vides", kMostWords);
  out.negations = in.texts("negations", kMostWords);
  out.fins_de_negation = in.texts("fins_de_negation", kMostWords);
  out.portee_negation = static_cast<int>(in.required_integer("portee_negation", 1, 50));
  return out;
}

}  // namespace loire::io
