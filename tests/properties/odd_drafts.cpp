// Reading a draft and writing it changes nothing of the file without a remark that names the place.
#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "properties/projects.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

/// The drafts of the golden cases and the complete draft.
std::vector<Json> sound_drafts() {
  std::vector<Json> out{tree(read_file("tests/drafts/complet.json"))};
  for (const auto& each : std::filesystem::directory_iterator(LOIRE_SOURCE_DIR "/tests/cases"))
    if (each.path().extension() == ".json") {
      Json json = tree(read_file("tests/cases/" + each.path().filename().string()));
      if (json.contains("brouillon")) out.push_back(json["brouillon"]);
    }
  return out;
}

const std::array<const char*, 18> kTexts{
    "214 202 186",   "x",          "a\nb",       "a\r\nb\t", "\u0001",      "e\u0301",
    "\u202eabc",     "\uFEFFx",    "  x  ",      "x\u200b",  "M. <m@e.fr>", "tél. : 04 77",
    "SIREN 123 456", "0023-09-01", "2023-09-01", "\u2028",   "100 TTC",     "12 50x"};
const std::array<const char*, 12> kEntries{"depenses.d1.montant",
                                           "depenses.d1.regime",
                                           "depenses.d2.montant",
                                           "depenses.d9.montant",
                                           "depenses.d1.libelle",
                                           "financements.0.montant",
                                           "plan_financement.devis_ht",
                                           "projet.date_debut",
                                           "porteur.commune",
                                           "porteur.siren",
                                           "inconnu",
                                           ""};
const std::array<const char*, 10> kEntryTexts{"100",        "ttc", "12 50x",     "2023-09-01", " ",
                                              "0023-09-01", "ht",  "5,00 € TTC", "a\u0001b",   ""};

Json odd_value(Random& random) {
  const std::array<Json, 9> values{1,
                                   2.5,
                                   -0.0,
                                   1e300,
                                   nullptr,
                                   true,
                                   "\u202e\"\\",
                                   Json::array({1, "x", 1.50}),
                                   Json::object({{"a", Json::object({{"b/~", "é"}})}})};
  return random.pick(values);
}

/// A random value inside `json` for which `wanted` is true, or `json` itself.
template <class Wanted>
Json& random_place(Json& json, Random& random, const Wanted& wanted) {
  std::vector<Json*> found;
  const auto walk = [&](const auto& self, Json& at) -> void {
    if (wanted(at)) found.push_back(&at);
    if (at.is_structured())
      for (Json& each : at) self(self, each);
  };
  walk(walk, json);
  return found.empty() ? json : *found[random.below(found.size())];
}

void make_odd(Json& draft, Random& random) {
  switch (random.below(6)) {
    case 0: {
      Json& at = random_place(draft, random,
                              [](const Json& each) { return each.is_string() || each.is_null(); });
      if (&at != &draft) at = random.pick(kTexts);
      break;
    }
    case 1: {
      Json& at = random_place(draft, random, [](const Json& each) { return each.is_object(); });
      at[random.chance(50) ? "nouveau" : random.pick(kTexts)] = odd_value(random);
      break;
    }
    case 2:
    case 3: {
      Json& at = draft["saisies"];
      if (!at.is_object()) at = Json::object();
      at[random.pick(kEntries)] = random.pick(kEntryTexts);
      break;
    }
    case 4: {
      Json& at = random_place(draft, random, [](const Json& each) { return each.is_array(); });
      if (&at != &draft) at.push_back(at.empty() ? Json(random.pick(kTexts)) : at.front());
      break;
    }
    default:
      if (draft["projet"].is_object()) {
        draft["projet"]["axe_principal"] = 7;
        draft["projet"]["date_fin"] = random.chance(50) ? "1999-01-01" : "2023-10-01";
      }
  }
}

/// Whether a value says nothing: a missing key, null and an empty text all mean "not answered".
bool is_blank(const Json& json) {
  if (json.is_null() || (json.is_string() && json.get_ref<const std::string&>().empty()))
    return true;
  if (!json.is_structured()) return false;
  return std::all_of(json.begin(), json.end(), is_blank);
}

std::string with_token(const std::string& pointer, const std::string& token) {
  return (Json::json_pointer(pointer) / token).to_string();
}

/// The JSON pointers at which `in` and `out` differ.
void differences(const Json& in, const Json& out, const std::string& pointer,
                 std::vector<std::string>& found) {
  static const Json kNull;
  if (pointer == "/information") return;  // what the export says of itself
  if (is_blank(in) && pointer.starts_with("/depenses/") && pointer.ends_with("/id")) return;
  if (is_blank(in) && is_blank(out)) return;
  if (in.is_object() && (out.is_object() || out.is_null())) {
    std::set<std::string> keys;
    for (const auto& [key, value] : in.items()) keys.insert(key);
    if (out.is_object())
      for (const auto& [key, value] : out.items()) keys.insert(key);
    const auto member = [](const Json& json, const std::string& key) -> const Json& {
      return json.is_object() && json.contains(key) ? json[key] : kNull;
    };
    for (const std::string& key : keys)
      differences(member(in, key), member(out, key), with_token(pointer, key), found);
  } else if (in.is_array() && out.is_array()) {
    for (std::size_t i = 0; i < std::max(in.size(), out.size()); ++i)
      differences(i < in.size() ? in[i] : kNull, i < out.size() ? out[i] : kNull,
                  with_token(pointer, std::to_string(i)), found);
  } else if (in.is_null() && out.is_object()) {
    for (const auto& [key, value] : out.items())
      differences(kNull, value, with_token(pointer, key), found);
  } else if (in != out) {
    found.push_back(pointer);
  }
}

std::string parent(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

/// The id of the answer at `pointer` of `draft`, which is also the key of its entry.
std::string field_at(const std::string& pointer, const Json& draft) {
  std::string out, place;
  for (std::size_t at = 0; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    std::string token = pointer.substr(at + 1, end - at - 1);
    place += "/" + token;
    if (out == "depenses") token = draft.value(Json::json_pointer(place + "/id"), token);
    out += (out.empty() ? "" : ".") + token;
    at = end;
  }
  if (out.starts_with("saisies.")) out.erase(0, 8);
  for (const std::string_view unit : {".montant_ht_centimes", ".montant_ttc_centimes", "_centimes"})
    if (out.ends_with(unit)) {
      out.resize(out.size() - unit.size());
      if (unit.starts_with('.')) out += ".montant";
      break;
    }
  if (out.ends_with(".regime")) out.replace(out.size() - 6, 6, "montant");  // read with the amount
  return out;
}

}  // namespace

TEST_CASE("no odd draft changes by reading and writing without a remark that names the place") {
  Random random(34);
  const std::vector<Json> sound = sound_drafts();
  REQUIRE(sound.size() > 200);
  int read_ones = 0, changed = 0;
  for (int i = 0; i < tries(8'000); ++i) {
    Json in = sound[random.below(sound.size())];
    for (std::size_t j = 1 + random.below(3); j > 0; --j) make_odd(in, random);
    const auto draft = read(text_of(in));
    if (!draft) continue;
    ++read_ones;
    const Json out = tree(io::write_draft(draft.value->dossier, rulebook(), {}));
    std::set<std::string> named;
    for (const Diagnostic& each : draft.value->remarks) {
      CHECK_FALSE(each.message.empty());
      named.insert(each.chemin);
      if (each.code == "theme_ignore") named.insert(parent(each.chemin));  // the next ones move up
      named.insert(field_at(each.chemin, out));
    }
    for (const auto& [field, text] : saisies(draft.value->dossier)) named.insert(field);
    std::vector<std::string> found;
    differences(in, out, "", found);
    changed += found.empty() ? 0 : 1;
    for (const std::string& pointer : found) {
      if (pointer.find("/themes/") != std::string::npos && named.contains(parent(pointer)))
        continue;
      if (named.contains(pointer) || named.contains(field_at(pointer, out))) continue;
      FAIL_CHECK(pointer << " changed without a remark: " << text_of(in) << "\n" << text_of(out));
      return;
    }
    // What was written is read as the same, and without a further word.
    const auto again = read(text_of(out));
    REQUIRE(again);
    CHECK(again.value->dossier == draft.value->dossier);
    CHECK(text_of(tree(io::write_draft(again.value->dossier, rulebook(), {}))) == text_of(out));
  }
  MESSAGE(read_ones << " odd drafts read, " << changed << " of them changed");
  CHECK(read_ones > tries(4'000));
  CHECK(changed > tries(1'000));
}

}  // namespace loire::tests
