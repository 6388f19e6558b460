// A seeded random walk that types any text and presses any button.
#include <algorithm>
#include <random>

#include "app/action.hpp"
#include "app/example.hpp"
#include "app/paste.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

constexpr std::array<const char*, 30> kNaughty{
    "",           " ",          "0",          "-1",
    "1.250",      "1,250",      "12 500,50",  "99999999999999999999",
    "12x",        "1e9",        "NaN",        "null",
    "<b>",        "\"'\\",      "é",          "🏛️",
    "e\u0301",    "\u202E",     "\u00A0",     "\u202F",
    "2023-02-30", "2024-02-29", "0000-00-00", "oui",
    "non",        "ttc",        "ht",         "1",
    "2147483648", "a\nb\tc"};

class Walk {
 public:
  Walk(unsigned seed, Dossier start) : random_(seed), session_(make_session(std::move(start))) {}

  void steps(int count) {
    for (int i = 1; i <= count; ++i) {
      CAPTURE(i);
      CAPTURE(last_);
      step();
      const Node page = app::view(session_);
      const auto problems = page_problems(page);
      CHECK_MESSAGE(problems.empty(), (problems.empty() ? "" : problems.front()));
      if (!href_.empty()) CHECK_MESSAGE(find(page, href_) != nullptr, href_);
      check_assessment();
      if (i % 50 == 0) CHECK(through_a_file(session_.dossier) == session_.dossier);
    }
    CHECK(pressed_ > count / 5);
    CHECK(set_ > count / 5);
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  void step() {
    href_.clear();
    const Node page = app::view(session_);
    std::vector<const Node*> questions, buttons;
    page::for_each_node(page, [&](const Node& node) {
      if (node.kind == NodeKind::button || node.kind == NodeKind::suggestion)
        buttons.push_back(&node);
      else if (node.kind >= NodeKind::text_field && node.kind != NodeKind::radio)
        questions.push_back(&node);
    });
    const std::size_t dice = below(100);
    if (dice < 50 && !questions.empty()) answer(*questions[below(questions.size())]);
    else if (dice < 90) press_button(*buttons[below(buttons.size())]);
    else if (dice < 94)
      act("edit ",
          app::SetFocus{questions.empty() ? std::nullopt
                                          : parse_ref(questions[below(questions.size())]->id)});
    else if (dice < 96) stale();
    else if (dice < 97) paste();
    else if (dice < 98) act("tell", app::ShowNotice{{"Avis", "", page::Tone::error}});
    else if (dice < 99) open_golden();
    else session_.stage = static_cast<Stage>(below(kStageCount));
  }

  void act(std::string name, const app::Action& action) {
    last_ = std::move(name);
    app::reduce(session_, action);
  }

  void answer(const Node& question) {
    ++set_;
    std::string value = naughty();
    std::vector<std::string> offered;
    for (const page::Option& option : question.options) offered.push_back(option.value);
    for (const Node& child : question.children)
      if (child.kind == NodeKind::radio) offered.push_back(child.option);
    if (!offered.empty() && below(10) > 0) value = offered[below(offered.size())];
    if (question.id == app::kPastedTextId)
      return act("paste " + value.substr(0, 40), app::PasteTable{{Key::depenses}, value});
    const auto ref = parse_ref(question.id);
    if (!ref) return;  // a text area for copying is not an answer
    act("set " + question.id + " " + value.substr(0, 40), app::SetValue{*ref, value});
  }

  std::string naughty() {
    if (below(300) > 0) return kNaughty[below(kNaughty.size())];
    std::string text;
    const std::string piece = kNaughty[below(kNaughty.size())];
    while (text.size() < 100'100) text += piece + "x";
    return text;
  }

  /// A table of a few cells, into any answer.
  void paste() {
    std::string text;
    for (std::size_t cells = 2 + below(8); cells > 0; --cells)
      text += std::string(kNaughty[below(kNaughty.size())]) + (below(2) == 0 ? "\t" : "\n");
    std::vector<Ref> refs{
        {Key::depenses}, {Key::depense_montant, "d99"}, {Key::projet_description}};
    for (const Depense& line : session_.dossier.depenses)
      refs.push_back({Key::depense_libelle, line.id});
    act("paste table", app::PasteTable{refs[below(refs.size())], text});
  }

  void press_button(const Node& button) {
    ++pressed_;
    // The button changes nothing when the list is full.
    const bool full =
        session_.dossier.depenses.size() >= 200 || session_.dossier.financements.size() >= 50;
    if (!full) href_ = button.href;
    act("press " + button.id, button.press);
  }

  /// Ids that a previous page may still send.
  void stale() {
    static const std::vector<page::Press> kPresses{
        {page::Verb::remove_line, {Key::depenses, "d1"}},
        {page::Verb::remove_line, {Key::depenses, "d99"}},
        {page::Verb::remove_cofunder, {Key::financements, "0"}},
        {page::Verb::remove_cofunder, {Key::financements, "49"}},
        {page::Verb::undo},
        {page::Verb::undo_project},
        {page::Verb::read_thousands, {Key::depense_montant, "d2"}},
        {page::Verb::read_decimals, {Key::financement_montant, "7"}},
        {page::Verb::erase_all},
        {page::Verb::fill_example},
        {page::Verb::choose_place, {Key::porteur_commune, "42218"}},
        {page::Verb::choose_place, {Key::porteur_epci, "244200770"}},
        {page::Verb::choose_place, {Key::porteur_siren, "244200770"}},
        {page::Verb::toggle_theme, {Key::projet_themes, "rien"}},
        {page::Verb::line_up, {Key::depenses, "d1"}},
        {page::Verb::line_down, {Key::depenses, "d1"}},
        {page::Verb::toggle_line_details, {Key::depenses, "d99"}},
        {page::Verb::swap_variant},
        {page::Verb::add_pasted},
        {page::Verb::discard_pasted},
        {page::Verb::none}};
    const page::Press& stale = kPresses[below(kPresses.size())];
    act("stale", stale);
    act("stale set", app::SetValue{stale.ref, naughty()});
  }

  void open_golden() {
    const auto& all = golden_dossiers();
    if (all.empty()) return;
    const GoldenDossier& golden = all[below(all.size())];
    act("open " + golden.name, app::ReplaceDossier{golden.dossier, golden.name, {}});
  }

  void check_assessment() {
    const Assessment result = app::assessment(session_);
    CHECK(result.subvention.min >= Centimes{0});
    CHECK(result.subvention.max.has_value());
    CHECK(result.subvention.min <= result.subvention.max.value_or(Centimes{-1}));
    CHECK(result.subvention.max.value_or(Centimes{0}) <= rulebook().bareme.plafond());
    CHECK(result.depenses.size() == session_.dossier.depenses.size());
    if (result.eligible == Resultat::non) CHECK(result.subvention == exactly({0}));
    if (result.eligible == Resultat::indetermine) CHECK(result.subvention.min == Centimes{0});
    CHECK(result.assiette.min >= Centimes{0});
    if (result.assiette.max) CHECK(result.assiette.min <= *result.assiette.max);
  }

  std::mt19937 random_;
  app::Session session_;
  std::string last_, href_;
  int pressed_ = 0, set_ = 0;
};

}  // namespace

TEST_CASE("a random walk from an empty form keeps every invariant") { Walk(2023, {}).steps(1'000); }

TEST_CASE("a random walk from the example keeps every invariant") {
  Walk(42, app::example_dossier(rulebook(), territory())).steps(1'000);
}

TEST_CASE("a random walk from a budget with every nature keeps every invariant") {
  for (const GoldenDossier& golden : golden_dossiers())
    if (golden.name == "budget-toutes-les-natures.json") Walk(7, golden.dossier).steps(1'000);
}

}  // namespace loire::tests
