#include "core/lines.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

LineFinding find(const Depense& depense, const QuestionsCommunes& common = {}) {
  return assess_line(rulebook(), depense, common);
}

/// «eligible», «exclue», «indeterminee a_confirmer» …
std::string outcome(const LineFinding& finding) {
  return word(finding.statut) + (finding.cause ? " " + word(*finding.cause) : "");
}

std::string open_questions(const LineFinding& finding) {
  std::vector<std::string> words;
  for (const Question question : finding.open) words.push_back(word(question));
  return joined(words);
}

Depense line_of(DepenseNature nature) { return line("d1", nature, 100'00); }

}  // namespace

TEST_CASE("natures that the call settles alone") {
  CHECK(outcome(find(line_of(DepenseNature::formation))) == "eligible");
  CHECK(outcome(find(line_of(DepenseNature::etude))) == "eligible");
  CHECK(outcome(find(line_of(DepenseNature::fonctionnement))) == "exclue");
  CHECK(outcome(find(line_of(DepenseNature::travaux_mobilier))) == "exclue");
  CHECK(outcome(find(line_of(DepenseNature::autre))) == "exclue");
  CHECK(outcome(find(line_of(DepenseNature::frais_lies))) == "indeterminee a_confirmer");
}

TEST_CASE("equipment: for whom") {
  Depense depense = line_of(DepenseNature::equipement);
  CHECK(outcome(find(depense)) == "indeterminee non_repondu");
  CHECK(open_questions(find(depense)) == "destinataire");
  const auto when = [&](Destinataire whom) {
    depense.destinataire = whom;
    return outcome(find(depense));
  };
  CHECK(when(Destinataire::usagers) == "eligible");
  CHECK(when(Destinataire::territoire) == "eligible");
  CHECK(when(Destinataire::agents) == "exclue");
  CHECK(when(Destinataire::ecoles) == "exclue");
  CHECK(when(Destinataire::autre) == "indeterminee a_confirmer");
}

TEST_CASE("equipment: bought or rented, when it is for somebody that the call aids") {
  Depense depense = line_of(DepenseNature::equipement);
  const auto when = [&](Destinataire whom, std::optional<Acquisition> how) {
    depense.destinataire = whom;
    depense.propres.acquisition = how;
    return outcome(find(depense)) + ": " + open_questions(find(depense));
  };
  for (const Destinataire whom : {Destinataire::usagers, Destinataire::territoire}) {
    CHECK(when(whom, Acquisition::abonnement) == "indeterminee a_confirmer: ");
    CHECK(when(whom, std::nullopt) == "indeterminee non_repondu: acquisition");
  }
  for (const auto how : {std::optional<Acquisition>{}, {Acquisition::abonnement}}) {
    CHECK(when(Destinataire::agents, how) == "exclue: ");
    CHECK(when(Destinataire::ecoles, how) == "exclue: ");
    CHECK(when(Destinataire::autre, how) == "indeterminee a_confirmer: ");
  }
  depense.destinataire.reset();
  CHECK(open_questions(find(depense)) == "destinataire");  // rented: never eligible, maybe excluded
  depense.propres.acquisition.reset();
  CHECK(open_questions(find(depense)) == "destinataire acquisition");
}

TEST_CASE("software: bought or rented") {
  Depense depense = line_of(DepenseNature::logiciel);
  depense.propres.acquisition.reset();
  CHECK(open_questions(find(depense)) == "acquisition");
  depense.propres.acquisition = Acquisition::achat;
  CHECK(outcome(find(depense)) == "eligible");
  depense.propres.acquisition = Acquisition::abonnement;
  CHECK(outcome(find(depense)) == "indeterminee a_confirmer");
}

TEST_CASE("closed user group: its network") {
  Depense depense = line_of(DepenseNature::gfu);
  CHECK(open_questions(find(depense)) == "reseau_initiative_publique");
  depense.reseau_initiative_publique = true;
  CHECK(outcome(find(depense)) == "eligible");
  depense.reseau_initiative_publique = false;
  CHECK(outcome(find(depense)) == "exclue");
}

TEST_CASE("connectivity: excluded outside a closed user group") {
  Depense depense = line_of(DepenseNature::amenagement);
  CHECK(open_questions(find(depense)) == "pour_gfu reseau_initiative_publique");
  depense.pour_gfu = false;
  CHECK(outcome(find(depense)) == "exclue");
  depense.reseau_initiative_publique = true;
  CHECK(outcome(find(depense)) == "exclue");
  depense.pour_gfu = true;
  CHECK(outcome(find(depense)) == "eligible");
  depense.reseau_initiative_publique = false;
  CHECK(outcome(find(depense)) == "exclue");
  depense.pour_gfu.reset();
  CHECK(outcome(find(depense)) == "exclue");  // for a closed user group or not
  depense.pour_gfu = true;
  depense.reseau_initiative_publique.reset();
  CHECK(open_questions(find(depense)) == "reseau_initiative_publique");
  depense.pour_gfu.reset();
  depense.reseau_initiative_publique = true;
  CHECK(open_questions(find(depense)) == "pour_gfu");
}

TEST_CASE("answers to questions that the nature does not ask change nothing") {
  Depense depense = line_of(DepenseNature::etude);
  depense.destinataire = Destinataire::agents;
  depense.propres.acquisition = Acquisition::abonnement;
  depense.pour_gfu = false;
  depense.reseau_initiative_publique = false;
  CHECK(outcome(find(depense)) == "eligible");
}

TEST_CASE("the cross-cutting questions exclude, and stay open while unanswered") {
  Depense depense = line_of(DepenseNature::etude);
  depense.propres = {false, false, std::nullopt};
  CHECK(outcome(find(depense)) == "exclue");
  depense.propres = {true, true, std::nullopt};
  CHECK(outcome(find(depense)) == "exclue");
  depense.propres = {};
  CHECK(open_questions(find(depense)) == "investissement obligation_legale");
  depense.propres = {true, std::nullopt, std::nullopt};
  CHECK(open_questions(find(depense)) == "obligation_legale");
  depense.propres = {false, std::nullopt, std::nullopt};  // settled whatever the other answer is
  CHECK(outcome(find(depense)) == "exclue");
  depense.nature.reset();  // … and whatever the nature is
  CHECK(outcome(find(depense)) == "exclue");
}

TEST_CASE("a line's own answer overrides the common one") {
  Depense depense = line_of(DepenseNature::etude);
  depense.propres = {};
  CHECK(outcome(find(depense, {true, false, std::nullopt})) == "eligible");
  CHECK(outcome(find(depense, {false, false, std::nullopt})) == "exclue");
  CHECK(outcome(find(depense, {true, true, std::nullopt})) == "exclue");
  depense.propres.investissement = true;
  CHECK(outcome(find(depense, {false, false, std::nullopt})) == "eligible");
  depense.propres.obligation_legale = true;
  CHECK(outcome(find(depense, {false, false, std::nullopt})) == "exclue");

  depense = line_of(DepenseNature::logiciel);
  depense.propres.acquisition.reset();
  CHECK(outcome(find(depense, {std::nullopt, std::nullopt, Acquisition::achat})) == "eligible");
  CHECK(outcome(find(depense, {std::nullopt, std::nullopt, Acquisition::abonnement})) ==
        "indeterminee a_confirmer");
  depense.propres.acquisition = Acquisition::achat;
  CHECK(outcome(find(depense, {std::nullopt, std::nullopt, Acquisition::abonnement})) ==
        "eligible");
}

TEST_CASE("which natures are asked each question") {
  const auto natures = [](Question question) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
      if (may_ask(rulebook(), static_cast<DepenseNature>(i), question))
        words.push_back(word(static_cast<DepenseNature>(i)));
    return joined(words);
  };
  CHECK(natures(Question::acquisition) == "equipement logiciel");
  CHECK(natures(Question::destinataire) == "equipement");
  CHECK(natures(Question::pour_gfu) == "amenagement");
  CHECK(natures(Question::reseau_initiative_publique) == "gfu amenagement");
  CHECK(natures(Question::investissement) ==
        joined(std::vector<std::string>(Names<DepenseNature>::values.begin(),
                                        Names<DepenseNature>::values.end())));
}

TEST_CASE("an excluded nature wins over questions left open") {
  Depense depense = line_of(DepenseNature::fonctionnement);
  depense.propres = {};
  CHECK(outcome(find(depense)) == "exclue");
  CHECK(find(depense).open.empty());
}

TEST_CASE("a nature not said can be anything") {
  Depense depense = line_of(DepenseNature::etude);
  depense.nature.reset();
  const LineFinding finding = find(depense);
  CHECK(outcome(finding) == "indeterminee non_repondu");
  CHECK(finding.may_be_eligible);
  CHECK(finding.may_be_excluded);
  CHECK(finding.ruling == &rulebook().nature_non_repondue);
}

TEST_CASE("to confirm only once the applicant has nothing left to answer") {
  Depense depense = line_of(DepenseNature::frais_lies);
  depense.propres = {true, std::nullopt, std::nullopt};
  CHECK(outcome(find(depense)) == "indeterminee non_repondu");
  depense.propres = {true, false, std::nullopt};
  CHECK(outcome(find(depense)) == "indeterminee a_confirmer");
}

TEST_CASE("every answer to every question is read as it was set, and sets nothing else") {
  for (std::size_t q = 0; q < kQuestionCount; ++q) {
    const auto question = static_cast<Question>(q);
    CHECK_FALSE(answer_index(question, {}));
    for (std::size_t i = 0; i < answers_of(question).size(); ++i) {
      Depense depense;
      set_answer(question, depense, i);
      for (std::size_t other = 0; other < kQuestionCount; ++other) {
        const auto got = answer_index(static_cast<Question>(other), depense);
        CHECK(got == (other == q ? std::optional(i) : std::nullopt));
      }
    }
  }
  Depense depense;  // «oui» comes first
  set_answer(Question::pour_gfu, depense, 0);
  set_answer(Question::investissement, depense, 1);
  CHECK(depense.pour_gfu == true);
  CHECK(depense.propres.investissement == false);
}

TEST_CASE("a question whose answers all lead to one outcome is not open") {
  Rulebook rules = rulebook();
  Decision& table = rules.depenses[static_cast<std::size_t>(DepenseNature::etude)].decision;
  const auto asked = [&](Question question, std::initializer_list<Outcome> outcomes) {
    Decision out;
    out.question = question;
    for (const Outcome each : outcomes) out.branches.emplace_back().ruling.outcome = each;
    return out;
  };
  const auto found = [&](const Depense& depense) {
    const LineFinding finding = assess_line(rules, depense, {});
    return outcome(finding) + ": " + open_questions(finding);
  };
  const Depense study = [] {
    Depense out = line_of(DepenseNature::etude);
    out.propres.acquisition.reset();
    return out;
  }();
  table = asked(Question::acquisition, {Outcome::oui, Outcome::oui});
  CHECK(found(study) == "eligible: ");
  table = asked(Question::acquisition, {Outcome::non, Outcome::non});
  CHECK(found(study) == "exclue: ");
  table = asked(Question::acquisition, {Outcome::a_confirmer, Outcome::a_confirmer});
  CHECK(found(study) == "indeterminee a_confirmer: ");
  // One answer leads to a question that matters, and so does the other.
  table.branches = {asked(Question::pour_gfu, {Outcome::oui, Outcome::non}),
                    asked(Question::pour_gfu, {Outcome::oui, Outcome::oui})};
  CHECK(found(study) == "indeterminee non_repondu: acquisition pour_gfu");
}

TEST_CASE("the questions that the answers given so far lead to") {
  const auto asked = [](const Depense& depense) {
    std::vector<std::string> words;
    for (std::size_t q = 0; q < kQuestionCount; ++q)
      if (walk(rulebook(), depense, {}).asks(static_cast<Question>(q)))
        words.push_back(word(static_cast<Question>(q)));
    return joined(words);
  };
  CHECK(asked(line_of(DepenseNature::etude)).empty());
  Depense depense = line_of(DepenseNature::equipement);
  CHECK(asked(depense) == "destinataire");  // purchase is asked of what it is for
  depense.destinataire = Destinataire::usagers;
  CHECK(asked(depense) == "destinataire acquisition");
  depense.destinataire = Destinataire::autre;
  CHECK(asked(depense) == "destinataire");
  depense = line_of(DepenseNature::amenagement);
  CHECK(asked(depense) == "pour_gfu");  // the network is asked of a GFU only
  depense.pour_gfu = true;
  CHECK(asked(depense) == "pour_gfu reseau_initiative_publique");
  depense.pour_gfu = false;
  CHECK(asked(depense) == "pour_gfu");
}

TEST_CASE("the HT amount: HT first, else from TTC, else anything") {
  Depense depense;
  CHECK(word(ht_bounds(rulebook(), depense)) == "0..");
  depense.montant.ttc = Centimes{120'00};
  CHECK(word(ht_bounds(rulebook(), depense)) == "10000..12000");
  depense.tva = Taux{2000};
  CHECK(word(ht_bounds(rulebook(), depense)) == "10000..10000");
  depense.tva = Taux{550};
  CHECK(word(ht_bounds(rulebook(), depense)) == "11374..11374");
  depense.montant.ht = Centimes{7};
  CHECK(word(ht_bounds(rulebook(), depense)) == "7..7");
  CHECK_FALSE(find(depense).ht_from_ttc);
  depense.montant.ht.reset();
  CHECK(find(depense).ht_from_ttc);
  depense.montant.ttc = Centimes{15};
  depense.tva = Taux{2000};
  CHECK(word(ht_bounds(rulebook(), depense)) == "13..13");
}

TEST_CASE("what a line brings to the base") {
  Depense depense = line_of(DepenseNature::etude);
  CHECK(word(find(depense).contribution()) == "10000..10000");
  depense.montant.ht.reset();
  CHECK(word(find(depense).contribution()) == "0..");
  CHECK(word(find(line_of(DepenseNature::frais_lies)).contribution()) == "0..10000");
  CHECK(word(find(line_of(DepenseNature::fonctionnement)).contribution()) == "0..0");
}

TEST_CASE("every finding names a ruling with its reason and its place in the call") {
  for (std::size_t nature = 0; nature <= kDepenseNatureCount; ++nature)
    for (const std::optional<bool> investment : {std::optional<bool>{}, {true}, {false}}) {
      Depense depense = line("d1", DepenseNature::etude, 1);
      depense.nature.reset();
      if (nature < kDepenseNatureCount) depense.nature = static_cast<DepenseNature>(nature);
      depense.propres.investissement = investment;
      const LineFinding finding = find(depense);
      CHECK(finding.ruling);
      if (!finding.ruling) continue;
      CHECK_FALSE(finding.ruling->motif.empty());
      CHECK_FALSE(finding.ruling->locator.empty());
      CHECK(finding.cause.has_value() == (finding.statut == Statut::indeterminee));
    }
}

}  // namespace loire::tests
