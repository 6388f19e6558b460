#include "session/typography.hpp"

#include <algorithm>

#include "session/session_support.hpp"

namespace loire::tests {
namespace {

bool no_break_before(std::string_view text) {
  return text.ends_with("\u00A0") || text.ends_with("\u202F");
}

bool no_break_after(std::string_view text) {
  return text.starts_with("\u00A0") || text.starts_with("\u202F");
}

}  // namespace

std::vector<std::string> typography_problems(std::string_view text) {
  std::vector<std::string> out;
  const auto wrong = [&](std::string_view what) {
    out.push_back(std::string(what) + " in «" + std::string(text) + "»");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view before = text.substr(0, i), rest = text.substr(i);
    if (rest[0] == '\'') wrong("straight apostrophe");
    if (rest[0] == '"') wrong("straight quote");
    if (rest.starts_with("  ")) wrong("double space");
    if (rest.starts_with("...")) wrong("three dots");
    if (rest.starts_with("«") && !no_break_after(rest.substr(2))) wrong("« without its space");
    for (const std::string_view sign : {"»", "%", "€", ";", "!", "?"})
      if (rest.starts_with(sign) && !no_break_before(before))
        wrong(std::string(sign) + " without its space");
    // A colon of a sentence: not that of an address or of an hour.
    const bool last = rest == ":" || rest.starts_with(": ") || rest.starts_with(":\n");
    if (last && !no_break_before(before)) wrong(": without its space");
    if (rest.starts_with(" :")) wrong("plain space before a colon");
    if (rest.starts_with(" ,") || rest.starts_with(" ."))
      wrong("space before a comma or a full stop");
  }
  return out;
}

std::vector<std::string> typography_problems(const form::Node& page) {
  std::vector<std::string> out;
  const auto check = [&](const std::string& text) {
    for (std::string& problem : typography_problems(std::string_view(text)))
      if (std::find(out.begin(), out.end(), problem) == out.end())
        out.push_back(std::move(problem));
  };
  form::for_each_node(page, [&](const form::Node& node) {
    using form::NodeKind;
    // Names of communes and EPCI are written as the register writes them.
    if (node.kind == NodeKind::suggestion || node.kind == NodeKind::combobox) return;
    check(node.label);
    check(node.help);
    check(node.error);
    check(node.note);
    if (node.kind == NodeKind::status || node.kind == NodeKind::figure ||
        node.kind == NodeKind::button)
      check(node.value);
    for (const form::Option& option : node.options) check(option.label);
    for (const form::Segment& segment : node.segments) {
      check(segment.label);
      check(segment.text);
    }
    check(node.curve.ceiling_base_text);
    check(node.curve.ceiling_aid_text);
    check(node.curve.here_text);
  });
  return out;
}

TEST_CASE("the typography check knows right from wrong") {
  for (const char* good : {"Oui\u00A0: non\u202F?", "«\u00A0aucun axe\u00A0»", "80\u202F%",
                           "12\u00A0€", "L’aide, c’est tout.", "https://exemple.fr", "à 12:30", ""})
    CHECK_MESSAGE(typography_problems(std::string_view(good)).empty(), good);
  for (const char* bad :
       {"Oui : non", "Oui: non", "Quoi ?", "Quoi?", "« non »", "«non»", "80 %", "12€", "L'aide",
        "\"mot\"", "Attendez...", "deux  espaces", "Total :", "fin ."})
    CHECK_MESSAGE(!typography_problems(std::string_view(bad)).empty(), bad);
}

}  // namespace loire::tests
