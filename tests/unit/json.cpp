#include "io/json.hpp"

#include <limits>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

using io::Limits;

/// The code of the diagnostic, or "" when the text is accepted.
std::string refusal(std::string_view text, const Limits& limits = {}) {
  const auto json = io::parse_json(text, limits);
  CHECK(json.value.has_value() == json.diagnostics.empty());
  if (json) return "";
  for (const Diagnostic& each : json.diagnostics) CHECK_FALSE(each.message.empty());
  return json.diagnostics.front().code;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("valid JSON is accepted") {
  for (const char* good :
       {"null", "true", "0", "-1", "\"\"", "[]", "{}", " [1, {\"a\": null}]\r\n",
        "\"\\ud83d\\ude00\"", "\"é\"", "1e3", "18446744073709551615", "-9223372036854775808"})
    CHECK_MESSAGE(refusal(good) == "", good);
}

TEST_CASE("invalid JSON is refused") {
  for (const char* bad :
       {"",           " ",       "{",       "[",    "[1,]", "{\"a\":}", "{\"a\" 1}",
        "{a:1}",      "{'a':1}", "[1] [2]", "nul",  "NaN",  "Infinity", "01",
        "+1",         ".5",      "1.",      "0x10", "\"",   "\"\n\"",   "\"\\x\"",
        "// note\n1", "/* */1",  "1e999",   "]",    "}"})
    CHECK_MESSAGE(refusal(bad) == "json", bad);
}

TEST_CASE("invalid UTF-8 and lone surrogates are refused") {
  for (const char* bad : {"\"\xff\"", "\"\xc3\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\\ud800\"",
                          "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\xf4\x90\x80\x80\"", "\xff\xfe{"})
    CHECK_MESSAGE(refusal(bad) == "json", bad);
}

TEST_CASE("a byte order mark, as Windows editors write it, is accepted") {
  CHECK(refusal("\xEF\xBB\xBF{}") == "");
  CHECK(refusal("\xEF\xBB{}") == "json");
  CHECK(io::parse_json("{\"a\": ,}").diagnostics.front().message ==
        "Ce fichier n’est pas un fichier JSON, ou il a été abîmé (à sa première ligne). "
        "Reprenez-le tel qu’il a été enregistré.");
  CHECK(io::parse_json("{\n\n\"a\": ,}", {}, "un brouillon").diagnostics.front().message ==
        "Ce fichier n’est pas un brouillon, ou il a été abîmé (ligne 3). Reprenez-le tel qu’il a "
        "été enregistré.");
}

TEST_CASE("another encoding or file type is named, with what to do") {
  const auto message = [](std::string_view bytes) {
    const auto json = io::parse_json(bytes);
    return json ? "" : json.diagnostics.front().code + " " + json.diagnostics.front().message;
  };
  const std::string utf16 =
      "json Ce fichier est enregistré en UTF-16. Enregistrez-le en UTF-8, "
      "puis recommencez.";
  using namespace std::string_view_literals;
  CHECK(message("\xFF\xFE{\0}\0"sv) == utf16);
  CHECK(message("\xFE\xFF\0{\0}"sv) == utf16);
  CHECK(message("{\0\"\0a\0\"\0:\0001\0}\0"sv) == utf16);
  const std::string ansi = message("{\"nom\": \"Lib\xE9ration\"}");
  CHECK(ansi.find("Windows-1252") != std::string::npos);
  CHECK(ansi.find("Enregistrez-le en UTF-8") != std::string::npos);
  CHECK(message("\x1f\x8b\x08\0\0\0"sv).find("gzip") != std::string::npos);
  CHECK(message("PK\x03\x04\x14\0"sv).find("docx") != std::string::npos);
  CHECK(message("\x89PNG\r\n\x1a\n\0"sv).find("image") != std::string::npos);
  CHECK(message("%PDF-1.7 \xe2\xe3").find("PDF") != std::string::npos);
  CHECK(message("{\"a\": \"b\0c\"}"sv) == "json Ce fichier n’est pas du texte.");
  for (const char* nothing : {"", " \r\n", "\xEF\xBB\xBF"})
    CHECK(message(nothing) == "json Ce fichier est vide.");
  for (const char* text : {"\"é\"", "\"😀\"", "\"\u20ac\uffff\""}) CHECK(message(text).empty());
}

TEST_CASE("the error that stops the reading gives its place") {
  const auto place = [](std::string_view text) {
    const auto json = io::parse_json(text);
    return json ? "" : json.diagnostics.front().code + " " + json.diagnostics.front().chemin;
  };
  CHECK(place(R"({"a": [1, {"b": 0, "c": "x\u0000"}]})") == "caractere_interdit /a/1/c");
  CHECK(place(R"({"a": {"b": [{}, []]}, "d": "\u0000"})") == "caractere_interdit /d");
  CHECK(place(R"(["", "\u0000"])") == "caractere_interdit /1");
  CHECK(place(R"({"a": {"b": 1, "b": 2}})") == "cle_en_double /a");
  CHECK(place("{\"projet\": {\"description\": \"" + repeat("x", 100'001) + "\"}}") ==
        "texte_trop_long /projet/description");
}

TEST_CASE("a duplicate key is refused") {
  CHECK(refusal(R"({"a": 1, "a": 1})") == "cle_en_double");
  CHECK(refusal(R"({"a": 1, "\u0061": 2})") == "cle_en_double");
  CHECK(refusal(R"([{"b": {"a": 1, "c": 2, "a": 3}}])") == "cle_en_double");
  CHECK(refusal(R"([{"a": 1}, {"a": 1}, {"b": {"a": {"a": 1}}}])") == "");
}

TEST_CASE("a NUL character in a text or a key is refused") {
  CHECK(refusal(R"("a\u0000b")") == "caractere_interdit");
  CHECK(refusal(R"({"a\u0000b": 1})") == "caractere_interdit");
  CHECK(refusal(std::string_view("\"a\0b\"", 5)) == "json");
  CHECK(refusal(std::string_view("{}\0", 3)) == "json");
  CHECK(refusal(std::string_view("{}\0{", 4)) == "json");
}

TEST_CASE("at most 32 containers can be nested, and a million brackets do no harm") {
  CHECK(refusal(repeat("[", 32) + repeat("]", 32)) == "");
  CHECK(refusal(repeat("[", 33) + repeat("]", 33)) == "trop_profond");
  CHECK(refusal(repeat("{\"a\":", 32) + "1" + repeat("}", 32)) == "");
  CHECK(refusal(repeat("{\"a\":", 33) + "1" + repeat("}", 33)) == "trop_profond");
  CHECK(refusal(repeat("[", 1'000'000)) == "trop_profond");
  CHECK(refusal(repeat("{\"a\":", 500'000)) == "trop_profond");
}

TEST_CASE("a text of more than 5 MiB is refused") {
  const std::size_t most = Limits{}.bytes;
  CHECK(most == 5u << 20);
  std::string text = "[]";
  text.resize(most, ' ');
  CHECK(refusal(text) == "");
  text += ' ';
  CHECK(refusal(text) == "fichier_trop_gros");
  text.resize(50u << 20, '[');
  CHECK(refusal(text) == "fichier_trop_gros");
}

TEST_CASE("the length of texts and the number of values are limited") {
  Limits limits;
  limits.string_characters = 4;
  CHECK(refusal(R"("abcd")", limits) == "");
  CHECK(refusal(R"("abcde")", limits) == "texte_trop_long");
  CHECK(refusal(R"({"abcde": 1})", limits) == "texte_trop_long");
  limits.values = 3;
  CHECK(refusal("[1, 2]", limits) == "");
  CHECK(refusal("[1, 2, 3]", limits) == "trop_de_valeurs");
  CHECK(refusal("[" + repeat("1,", 100'000) + "1]") == "trop_de_valeurs");
}

TEST_CASE("an object with very many keys is refused quickly") {
  const auto object = [](int keys) {
    std::string text = "{";
    for (int i = 0; i < keys; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":0";
    return text + "}";
  };
  CHECK(refusal(object(2'000)) == "");
  CHECK(refusal(object(2'001)) == "trop_de_cles");
  CHECK(refusal(object(99'000)) == "trop_de_cles");
}

TEST_CASE("an object keeps the order of its keys") {
  const auto json = io::parse_json(R"({"z": 1, "a": 2, "m": 3})");
  REQUIRE(json);
  std::string keys;
  for (const io::JsonMember& each : json.value->root().members()) keys += each.key;
  CHECK(keys == "zam");
}

TEST_CASE("a document has the values of its text and remains valid after the text is gone") {
  std::string text =
      R"({"a": [1, [], {"b": [true, false]}, "été \"\u20ac\""], "": {"x": {"y": -2}, "z": null}})";
  auto read = io::parse_json(text);
  text.assign(text.size(), '?');
  REQUIRE(read);
  const io::JsonDocument document = std::move(*read.value);
  const io::Json root = document.root();
  CHECK(root.is_object());
  CHECK(root.size() == 2);
  const auto list = root.member("a").elements();
  REQUIRE(list.size() == 4);
  CHECK(list[0].natural() == 1);
  CHECK(list[1].is_array());
  CHECK(list[1].elements().empty());
  CHECK(list[2].member("b").elements()[1].flag() == false);
  CHECK(list[3].text() == "été \"€\"");
  CHECK(root.member("").member("x").member("y").integer() == -2);
  CHECK_FALSE(root.member("").member("z"));
  CHECK_FALSE(root.member("absent"));
  CHECK_FALSE(root.member("absent").member("x").text());
  CHECK(root.elements().empty());
  CHECK(list[0].members().empty());
}

TEST_CASE("an integer is recognised in every way of writing it") {
  const auto integer = [](std::string_view text) {
    const auto document = io::parse_json(text);
    return document.value->root().integer();
  };
  using Limits64 = std::numeric_limits<std::int64_t>;
  CHECK(integer("100") == 100);
  CHECK(integer("100.0") == 100);
  CHECK(integer("1e2") == 100);
  CHECK(integer("-0") == 0);
  CHECK(integer("-9223372036854775808") == Limits64::min());
  CHECK(integer("18446744073709551615") == Limits64::max());
  CHECK(integer("1e300") == Limits64::max());
  CHECK(integer("-1e300") == Limits64::min());
  for (const char* none : {"1.5", "\"1\"", "true", "null", "[1]"}) CHECK_FALSE(integer(none));
}

}  // namespace loire::tests
