// The output of the writer is compared with what nlohmann/json writes for the same values.
#include "io/json_writer.hpp"

#include <array>
#include <limits>

#include "properties/random.hpp"
#include "unit/support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

using io::JsonWriter;

constexpr std::array<int, 4> kIndents{-1, 0, 2, 4};

void write(JsonWriter& out, const Json& tree) {
  switch (tree.type()) {
    case Json::value_t::object:
      out.begin_object();
      for (const auto& [key, value] : tree.items()) {
        out.key(key);
        write(out, value);
      }
      return out.end_object();
    case Json::value_t::array:
      out.begin_array();
      for (const Json& each : tree) write(out, each);
      return out.end_array();
    case Json::value_t::string: return out.value(*tree.get_ptr<const std::string*>());
    case Json::value_t::boolean: return out.value(*tree.get_ptr<const bool*>());
    case Json::value_t::number_unsigned: return out.value(*tree.get_ptr<const std::uint64_t*>());
    case Json::value_t::number_integer: return out.value(*tree.get_ptr<const std::int64_t*>());
    default: return out.value(nullptr);
  }
}

std::string written(const Json& tree, int indent) {
  std::string out;
  JsonWriter writer(out, indent);
  write(writer, tree);
  return out;
}

/// Checks that both texts are the same at every indentation; false after a failure.
bool agrees(const Json& tree) {
  for (const int indent : kIndents) {
    const std::string expected = text_of(tree, indent);
    CHECK(written(tree, indent) == expected);
    if (written(tree, indent) != expected) return false;
  }
  return true;
}

/// Random bytes, in which starts, continuations and breaks of UTF-8 characters are frequent.
std::string random_text(Random& random) {
  static constexpr std::array<std::string_view, 28> kPieces{"é",
                                                            "€",
                                                            "😀",
                                                            "\u2028",
                                                            "\uFFFD",
                                                            "\uFFFF",
                                                            "a",
                                                            "\"",
                                                            "\\",
                                                            "/",
                                                            "\x7f",
                                                            "\xC3",
                                                            "\xE2\x82",
                                                            "\xF0\x9F",
                                                            "\xED\xA0",
                                                            "\xED\xBF",
                                                            "\xED\xA0\x80",
                                                            "\xE0\x80",
                                                            "\xF0\x8F\xBF",
                                                            "\xF4\x90\x80",
                                                            "\xC0\x80",
                                                            "\xF5",
                                                            "\x80",
                                                            "\xBF",
                                                            "\xFF",
                                                            "\n",
                                                            "\x01",
                                                            "\x1f"};
  std::string out;
  for (std::size_t i = random.below(16); i > 0; --i) {
    if (random.chance(60)) out += random.pick(kPieces);
    else out += static_cast<char>(random.below(256));
  }
  return out;
}

Json random_tree(Random& random, int depth) {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0: return nullptr;
    case 1: return random.chance(50);
    case 2: return static_cast<std::int64_t>(random.below(1'000'000)) - 500'000;
    case 3: return random.below(3);
    case 6: {
      Json array = Json::array();
      for (std::size_t i = random.below(4); i > 0; --i)
        array.push_back(random_tree(random, depth - 1));
      return array;
    }
    case 7:
    case 8: {
      Json object = Json::object();
      for (std::size_t i = random.below(4); i > 0; --i)
        object[random_text(random)] = random_tree(random, depth - 1);
      return object;
    }
    default: return random_text(random);
  }
}

}  // namespace

TEST_CASE(
    "single, empty and nested values are written as nlohmann/json writes them, at every "
    "indentation") {
  for (const Json& tree :
       {Json(nullptr), Json(true), Json(false), Json(0), Json(-1), Json(""), Json("texte"),
        Json(std::numeric_limits<std::int64_t>::min()),
        Json(std::numeric_limits<std::int64_t>::max()),
        Json(std::numeric_limits<std::uint64_t>::max()), Json::array(), Json::object(),
        Json::array({Json::array(), Json::object(), Json::array({Json::array({1})})}),
        Json::object({{"", Json::object()}, {"a", Json::array()}, {"b", Json::object({{"c", 1}})}}),
        Json::array({nullptr, Json::object({{"é\n", "\"\\/"}}), 2})})
    agrees(tree);
}

TEST_CASE("each byte is written correctly, alone, next to another and within a character") {
  for (int first = 0; first < 256; ++first) {
    const std::string one(1, static_cast<char>(first));
    if (!agrees(Json::array({one, "a" + one + "b", "\xE2" + one, "\xF0\x9F" + one + "\x80"})))
      return;
  }
  for (int both = 0x8000; both < 0x10000; ++both) {
    const std::string two{static_cast<char>(both >> 8), static_cast<char>(both)};
    const Json tree = Json::array({two, two + "\x80", two + "\x80\x80", two + "z"});
    const std::string expected = text_of(tree);
    if (written(tree, -1) == expected) continue;
    FAIL_CHECK(both);
    return;
  }
}

TEST_CASE("random documents, most of them with invalid UTF-8, are written correctly") {
  Random random(41);
  for (int i = 0; i < 3'000; ++i)
    if (!agrees(random_tree(random, 4))) return;
}

TEST_CASE("texts longer than the buffer are written correctly wherever a character is split") {
  for (std::size_t length = 490; length < 530; ++length)
    for (const char* end : {"é", "\xE2\x82", "\n", "😀\xFF"})
      if (!agrees(std::string(length, 'x') + end + std::string(600, '"'))) return;
}

TEST_CASE("the helpers for enumerations, optional values and lists append to the text") {
  std::string out = "> ";
  JsonWriter json(out);
  json.begin_object();
  json.member("a", std::optional<bool>{});
  json.member("b", std::optional(true));
  json.member("c", Resultat::oui);
  json.member("d", std::optional<Resultat>{});
  json.member("e", std::vector<std::string>{"x", "y"});
  json.member("f", "texte");
  json.text_or_null("g", "");
  json.text_or_null("h", "texte");
  json.begin_array("i");
  json.end_array();
  json.begin_object("j");
  json.end_object();
  json.end_object();
  CHECK(out == R"(> {"a":null,"b":true,"c":"oui","d":null,"e":["x","y"],"f":"texte",)"
               R"("g":null,"h":"texte","i":[],"j":{}})");
}

}  // namespace loire::tests
