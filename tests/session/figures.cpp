// The figures: what each one shows, and that its table has the same data.
#include <algorithm>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::FigureKind;
using page::Node;
using page::Segment;
using page::Tone;

Node figure(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  const Node* found = find(page, id);
  CHECK(found != nullptr);
  return found ? *found : Node{};
}

std::vector<Tone> tones(const Node& node) {
  std::vector<Tone> out;
  for (const Segment& each : node.segments) out.push_back(each.tone);
  return out;
}

Node calendar(std::optional<Date> today) {
  app::Session session = make_session({}, Stage::resultat);
  session.today = today;
  return figure(session, "resultat.calendrier");
}

}  // namespace

TEST_CASE("every figure has a title, a text alternative and a table whose rows match its headers") {
  for (const GoldenDossier& golden : golden_dossiers())
    for (const Stage stage : {Stage::budget, Stage::criteres, Stage::resultat}) {
      const Node page = app::view(make_session(golden.dossier, stage));
      page::for_each_node(page, [&](const Node& node) {
        if (node.figure == FigureKind::none) return;
        CAPTURE(golden.name);
        CAPTURE(node.id);
        CHECK_FALSE(node.label.empty());
        CHECK_FALSE(node.value.empty());
        CHECK_FALSE(node.segments.empty());
        const bool three = node.columns.size() == 3;
        CHECK((three || node.columns.size() == 2));
        for (const Segment& each : node.segments) {
          CHECK_FALSE(each.label.empty());
          CHECK_FALSE(each.text.empty());
          CHECK(each.detail.empty() == !three);
        }
      });
    }
}

TEST_CASE("the figure of the criteria tells their answers apart, and is absent before the first") {
  app::Session session = make_session({}, Stage::resultat);
  const auto part = [&](std::size_t index) {
    return figure(session, "resultat.criteres").segments.at(index);
  };
  const auto answer = [&](std::size_t index, const char* key, const char* value) {
    set(session, "criteres." + rulebook().criteres[index].id + key, value);
  };
  CHECK_FALSE(shows(session, "resultat.criteres"));
  answer(0, ".texte", "Les usagers y gagnent.");
  CHECK(figure(session, "resultat.criteres").segments.size() == rulebook().criteres.size());
  CHECK(part(0).tone == Tone::muted);
  CHECK(part(0).text == "pas encore de réponse");
  CHECK(part(0).detail == "rédigé");
  CHECK(part(1).detail == "sans texte");
  answer(0, ".reponse", "oui");
  answer(1, ".reponse", "en_cours");
  answer(2, ".reponse", "non");
  CHECK(figure(session, "resultat.criteres").value.ends_with("innovation structurante."));
  CHECK((part(0).tone == Tone::success && !part(0).hatched));
  CHECK((part(1).tone == Tone::success && part(1).hatched));
  CHECK((part(2).tone == Tone::normal && !part(2).hatched));
  CHECK(part(3).tone == Tone::muted);
}

TEST_CASE("today is placed among the steps of the call") {
  const auto strong_index = [](const Node& node) {
    const auto found = std::find_if(node.segments.begin(), node.segments.end(),
                                    [](const Segment& each) { return each.tone == Tone::strong; });
    return found - node.segments.begin();
  };
  const Node before = calendar(Date{2023, 3, 31});
  CHECK(strong_index(before) == 0);
  CHECK(before.segments[1].text == "à venir");
  const Node last_day = calendar(Date{2023, 7, 28});
  CHECK(strong_index(last_day) == 1);
  CHECK(last_day.segments[0].text == "passée");
  CHECK(last_day.segments[2].text == "ce mois-ci");
  const Node day_after = calendar(Date{2023, 7, 29});
  CHECK(strong_index(day_after) == 2);
  CHECK(day_after.segments[1].text == "passée");
  CHECK(day_after.segments[3].text == "à venir");
  const Node later = calendar(Date{2026, 11, 24});
  CHECK(strong_index(later) == static_cast<std::ptrdiff_t>(later.segments.size()) - 1);
  CHECK(later.segments.back().text == "24 novembre 2026");
  const Node unknown = calendar(std::nullopt);
  CHECK(unknown.segments.size() == later.segments.size() - 1);
  CHECK(tones(unknown) == std::vector<Tone>(unknown.segments.size(), Tone::normal));
}

TEST_CASE("the percentages of the financing figure add up to about 100") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    const Node page = app::view(make_session(golden.dossier, Stage::budget));
    const Node* picture = find(page, "financement.image");
    if (!picture) continue;
    CAPTURE(golden.name);
    int sum = 0;
    for (const Segment& each : picture->segments)
      if (each.detail.find("moins") == std::string::npos) sum += std::stoi(each.detail);
    CHECK(sum >= 98);
    CHECK(sum <= 102);
  }
}

}  // namespace loire::tests
