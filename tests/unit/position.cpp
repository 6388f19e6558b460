#include "io/position.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

/// The problems as text: the code, the place and the position of each.
std::string places(std::vector<Diagnostic> problems, std::string_view text) {
  io::locate(text, problems);
  std::string out;
  for (const Diagnostic& each : problems)
    out += each.code + " " + each.chemin + " " + std::to_string(each.ligne) + ":" +
           std::to_string(each.colonne) + "\n";
  return out;
}

std::string places_of(std::string_view text) {
  return places(io::parse_json(text).diagnostics, text);
}

}  // namespace

TEST_CASE("a position counts lines and characters, and no byte order mark") {
  const auto at = [](std::string_view text, std::size_t offset) {
    const io::Position position = io::position_at(text, offset);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  CHECK(at("", 0) == "1:1");
  CHECK(at("abc", 2) == "1:3");
  CHECK(at("é😀x", 6) == "1:3");
  CHECK(at("a\r\nbc", 4) == "2:2");
  CHECK(at("\xEF\xBB\xBF{", 3) == "1:1");
  CHECK(at("ab", 99) == "1:3");
}

TEST_CASE("the value of a pointer is found, or the value around it") {
  const std::string_view text = R"( {"a": [1, "]\"", {"b/~": null}], "é": {}, "\u0063" : -1.5e3 })";
  const auto found = [&](std::string_view pointer) {
    return std::string(text.substr(io::offset_of(text, pointer), 4));
  };
  CHECK(found("") == "{\"a\"");
  CHECK(found("/a") == "[1, ");
  CHECK(found("/a/0") == "1, \"");
  CHECK(found("/a/1") == "\"]\\\"");
  CHECK(found("/a/2/b~1~0") == "null");
  CHECK(found("/a/3") == "[1, ");
  CHECK(found("/c") == "-1.5");
  CHECK(found("/c/x") == "-1.5");
  CHECK(found("/absent/x") == "{\"a\"");
  for (const char* broken :
       {"", "{", "[", "{\"", "{\"a", "{\"a\\", "{\"a\":", "[[[", "]", "{]}", "[1", "\"\\"})
    for (const char* pointer : {"", "/a", "/0", "/0/0/0/0", "/1"})
      CHECK(io::offset_of(broken, pointer) <= std::string_view(broken).size());
}

TEST_CASE("every problem of the text has its line and its column, and all are reported at once") {
  CHECK(places_of("{\"a\": 1,\n  \"a\": 2,\n  \"b\": \"x\\u0000\",\r\n \"c\": {\"é\": 1, "
                  "\"\\u00e9\": 2}}") ==
        "cle_en_double  2:3\ncaractere_interdit /b 3:8\ncle_en_double /c 4:16\n");
  CHECK(places_of("[\n \"\\\"\\\\\\u0000\"]") == "caractere_interdit /0 2:2\n");
  CHECK(places_of("{\"a\": 1, \"a\": 2,\n}") == "cle_en_double  1:10\njson  2:1\n");
  CHECK(places_of("\xEF\xBB\xBF{\r\n\"a\" 1}") == "json  2:5\n");
  CHECK(places_of("{\"é\": \"\n\xE9\"}") == "json  2:1\n");
  CHECK(places_of("[") == "json  1:2\n");
  std::string many = "{";
  for (int i = 0; i < 1'000; ++i) many += "\"a\": 0,";
  CHECK(io::parse_json(many + "\"b\": 1}").diagnostics.size() == 100);
}

TEST_CASE("the problems of a draft follow those of its text, each with its position") {
  const std::string text =
      "{\"format\": \"loire-connect/brouillon\", \"version\": 1, \"edition\": "
      "\"loire-connect-2023\",\n"
      " \"porteur\": {\"nature\": \"ville\",\n  \"nom\": \"\\u0000\", \"nom\": \"x\"},\n"
      " \"depenses\": [{},\n  {\"montant_ht_centimes\": -1}]}";
  CHECK(
      places(read(text).diagnostics, text) ==
      "caractere_interdit /porteur/nom 3:10\ncle_en_double /porteur 3:20\n"
      "valeur_inconnue /porteur/nature 2:24\nhors_limites /depenses/1/montant_ht_centimes 5:27\n");
}

TEST_CASE("a message never repeats a control or a direction mark of the file") {
  const std::string odd = "a\\u001b[31m\\u202eb\\nc";
  const auto draft = read(draft_text("\"" + odd + "\": 1"));
  REQUIRE(draft.value.has_value());
  std::string all;
  for (const Diagnostic& each : draft.value->remarks) all += io::diagnostic_text(each);
  const auto refused = read(draft_text("\"porteur\": {\"nature\": \"" + odd + "\"}, \"a" + odd +
                                       "\": 1, \"a" + odd + "\": 2"));
  for (const Diagnostic& each : refused.diagnostics) all += each.message;
  CHECK(all.find("a\uFFFD[31m\uFFFDb\uFFFDc") != std::string::npos);
  for (const char* bad : {"\x1b", "\u202e", "\n"}) CHECK(all.find(bad) == std::string::npos);
}

}  // namespace loire::tests
