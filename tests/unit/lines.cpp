#include "core/lines.hpp"

#include <algorithm>

#include "unit/support.hpp"

namespace loire::tests {
namespace {

LineFinding finding_of(const Depense& depense, const QuestionsCommunes& common = {}) {
  return assess_line(rulebook(), depense, common);
}

/// The status and its cause, such as «eligible» or «indeterminee a_confirmer».
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

TEST_CASE("some natures are decided by the call without any question") {
  CHECK(outcome(finding_of(line_of(DepenseNature::formation))) == "eligible");
  CHECK(outcome(finding_of(line_of(DepenseNature::etude))) == "eligible");
  CHECK(outcome(finding_of(line_of(DepenseNature::fonctionnement))) == "exclue");
  CHECK(outcome(finding_of(line_of(DepenseNature::travaux_mobilier))) == "exclue");
  CHECK(outcome(finding_of(line_of(DepenseNature::autre))) == "exclue");
  CHECK(outcome(finding_of(line_of(DepenseNature::frais_lies))) == "indeterminee a_confirmer");
}

TEST_CASE("equipment: the recipient decides") {
  Depense depense = line_of(DepenseNature::equipement);
  CHECK(outcome(finding_of(depense)) == "indeterminee non_repondu");
  CHECK(open_questions(finding_of(depense)) == "destinataire");
  const auto outcome_for = [&](Destinataire recipient) {
    depense.destinataire = recipient;
    return outcome(finding_of(depense));
  };
  CHECK(outcome_for(Destinataire::usagers) == "eligible");
  CHECK(outcome_for(Destinataire::territoire) == "eligible");
  CHECK(outcome_for(Destinataire::agents) == "exclue");
  CHECK(outcome_for(Destinataire::ecoles) == "exclue");
  CHECK(outcome_for(Destinataire::autre) == "indeterminee a_confirmer");
}

TEST_CASE("equipment: buying or renting matters only for a recipient that the call supports") {
  Depense depense = line_of(DepenseNature::equipement);
  const auto outcome_for = [&](Destinataire recipient, std::optional<Acquisition> acquisition) {
    depense.destinataire = recipient;
    depense.propres.acquisition = acquisition;
    return outcome(finding_of(depense)) + ": " + open_questions(finding_of(depense));
  };
  for (const Destinataire recipient : {Destinataire::usagers, Destinataire::territoire}) {
    CHECK(outcome_for(recipient, Acquisition::abonnement) == "indeterminee a_confirmer: ");
    CHECK(outcome_for(recipient, std::nullopt) == "indeterminee non_repondu: acquisition");
  }
  for (const auto acquisition : {std::optional<Acquisition>{}, {Acquisition::abonnement}}) {
    CHECK(outcome_for(Destinataire::agents, acquisition) == "exclue: ");
    CHECK(outcome_for(Destinataire::ecoles, acquisition) == "exclue: ");
    CHECK(outcome_for(Destinataire::autre, acquisition) == "indeterminee a_confirmer: ");
  }
  depense.destinataire.reset();
  // Rented equipment may be excluded, and is never eligible.
  CHECK(open_questions(finding_of(depense)) == "destinataire");
  depense.propres.acquisition.reset();
  CHECK(open_questions(finding_of(depense)) == "destinataire acquisition");
}

TEST_CASE("software: buying or renting decides") {
  Depense depense = line_of(DepenseNature::logiciel);
  depense.propres.acquisition.reset();
  CHECK(open_questions(finding_of(depense)) == "acquisition");
  depense.propres.acquisition = Acquisition::achat;
  CHECK(outcome(finding_of(depense)) == "eligible");
  depense.propres.acquisition = Acquisition::abonnement;
  CHECK(outcome(finding_of(depense)) == "indeterminee a_confirmer");
}

TEST_CASE("closed user group: a public-initiative network is required") {
  Depense depense = line_of(DepenseNature::gfu);
  CHECK(open_questions(finding_of(depense)) == "reseau_initiative_publique");
  depense.reseau_initiative_publique = true;
  CHECK(outcome(finding_of(depense)) == "eligible");
  depense.reseau_initiative_publique = false;
  CHECK(outcome(finding_of(depense)) == "exclue");
}

TEST_CASE("connectivity is excluded outside a closed user group") {
  Depense depense = line_of(DepenseNature::amenagement);
  CHECK(open_questions(finding_of(depense)) == "pour_gfu reseau_initiative_publique");
  depense.pour_gfu = false;
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.reseau_initiative_publique = true;
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.pour_gfu = true;
  CHECK(outcome(finding_of(depense)) == "eligible");
  depense.reseau_initiative_publique = false;
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.pour_gfu.reset();
  CHECK(outcome(finding_of(depense)) == "exclue");  // excluded with or without a closed user group
  depense.pour_gfu = true;
  depense.reseau_initiative_publique.reset();
  CHECK(open_questions(finding_of(depense)) == "reseau_initiative_publique");
  depense.pour_gfu.reset();
  depense.reseau_initiative_publique = true;
  CHECK(open_questions(finding_of(depense)) == "pour_gfu");
}

TEST_CASE("answers to questions that the nature does not ask change nothing") {
  Depense depense = line_of(DepenseNature::etude);
  depense.destinataire = Destinataire::agents;
  depense.propres.acquisition = Acquisition::abonnement;
  depense.pour_gfu = false;
  depense.reseau_initiative_publique = false;
  CHECK(outcome(finding_of(depense)) == "eligible");
}

TEST_CASE("the common questions can exclude a line, and stay open while unanswered") {
  Depense depense = line_of(DepenseNature::etude);
  depense.propres = {false, false, std::nullopt};
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.propres = {true, true, std::nullopt};
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.propres = {};
  CHECK(open_questions(finding_of(depense)) == "investissement obligation_legale");
  depense.propres = {true, std::nullopt, std::nullopt};
  CHECK(open_questions(finding_of(depense)) == "obligation_legale");
  depense.propres = {false, std::nullopt, std::nullopt};  // excluded whatever the other answer is
  CHECK(outcome(finding_of(depense)) == "exclue");
  depense.nature.reset();  // excluded whatever the nature is
  CHECK(outcome(finding_of(depense)) == "exclue");
}

TEST_CASE("an answer on a line overrides the common answer") {
  Depense depense = line_of(DepenseNature::etude);
  depense.propres = {};
  CHECK(outcome(finding_of(depense, {true, false, std::nullopt})) == "eligible");
  CHECK(outcome(finding_of(depense, {false, false, std::nullopt})) == "exclue");
  CHECK(outcome(finding_of(depense, {true, true, std::nullopt})) == "exclue");
  depense.propres.investissement = true;
  CHECK(outcome(finding_of(depense, {false, false, std::nullopt})) == "eligible");
  depense.propres.obligation_legale = true;
  CHECK(outcome(finding_of(depense, {false, false, std::nullopt})) == "exclue");

  depense = line_of(DepenseNature::logiciel);
  depense.propres.acquisition.reset();
  CHECK(outcome(finding_of(depense, {std::nullopt, std::nullopt, Acquisition::achat})) ==
        "eligible");
  CHECK(outcome(finding_of(depense, {std::nullopt, std::nullopt, Acquisition::abonnement})) ==
        "indeterminee a_confirmer");
  depense.propres.acquisition = Acquisition::achat;
  CHECK(outcome(finding_of(depense, {std::nullopt, std::nullopt, Acquisition::abonnement})) ==
        "eligible");
}

TEST_CASE("each question is asked for certain natures only") {
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

TEST_CASE("a line of an excluded nature has no open questions") {
  Depense depense = line_of(DepenseNature::fonctionnement);
  depense.propres = {};
  CHECK(outcome(finding_of(depense)) == "exclue");
  CHECK(finding_of(depense).open.empty());
}

TEST_CASE("a line without a nature can still be eligible or excluded") {
  Depense depense = line_of(DepenseNature::etude);
  depense.nature.reset();
  const LineFinding finding = finding_of(depense);
  CHECK(outcome(finding) == "indeterminee non_repondu");
  CHECK(finding.may_be_eligible);
  CHECK(finding.may_be_excluded);
  CHECK(finding.ruling == &rulebook().nature_non_repondue);
}

TEST_CASE("a line is to confirm only when the applicant has answered every question") {
  Depense depense = line_of(DepenseNature::frais_lies);
  depense.propres = {true, std::nullopt, std::nullopt};
  CHECK(outcome(finding_of(depense)) == "indeterminee non_repondu");
  depense.propres = {true, false, std::nullopt};
  CHECK(outcome(finding_of(depense)) == "indeterminee a_confirmer");
}

TEST_CASE("setting an answer to a question changes that answer only") {
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
  Depense depense;  // index 0 means «oui»
  set_answer(Question::pour_gfu, depense, 0);
  set_answer(Question::investissement, depense, 1);
  CHECK(depense.pour_gfu == true);
  CHECK(depense.propres.investissement == false);
}

TEST_CASE("a question is not open when all its answers lead to the same outcome") {
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
  // Only one branch leads to a question that matters, so both questions are open.
  table.branches = {asked(Question::pour_gfu, {Outcome::oui, Outcome::non}),
                    asked(Question::pour_gfu, {Outcome::oui, Outcome::oui})};
  CHECK(found(study) == "indeterminee non_repondu: acquisition pour_gfu");
}

TEST_CASE("the questions asked depend on the answers given so far") {
  const auto asked = [](const Depense& depense) {
    std::vector<std::string> words;
    for (std::size_t q = 0; q < kQuestionCount; ++q)
      if (walk(rulebook(), depense, {}).asks(static_cast<Question>(q)))
        words.push_back(word(static_cast<Question>(q)));
    return joined(words);
  };
  CHECK(asked(line_of(DepenseNature::etude)).empty());
  Depense depense = line_of(DepenseNature::equipement);
  CHECK(asked(depense) == "destinataire");  // the acquisition is asked after the recipient
  depense.destinataire = Destinataire::usagers;
  CHECK(asked(depense) == "destinataire acquisition");
  depense.destinataire = Destinataire::autre;
  CHECK(asked(depense) == "destinataire");
  depense = line_of(DepenseNature::amenagement);
  CHECK(asked(depense) == "pour_gfu");  // the network is asked for a closed user group only
  depense.pour_gfu = true;
  CHECK(asked(depense) == "pour_gfu reseau_initiative_publique");
  depense.pour_gfu = false;
  CHECK(asked(depense) == "pour_gfu");
}

TEST_CASE("the HT amount is the one given, else the one computed from TTC, else unknown") {
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
  CHECK_FALSE(finding_of(depense).ht_from_ttc);
  depense.montant.ht.reset();
  CHECK(finding_of(depense).ht_from_ttc);
  depense.montant.ttc = Centimes{15};
  depense.tva = Taux{2000};
  CHECK(word(ht_bounds(rulebook(), depense)) == "13..13");
}

TEST_CASE("the contribution of a line to the base depends on its status") {
  Depense depense = line_of(DepenseNature::etude);
  CHECK(word(finding_of(depense).contribution()) == "10000..10000");
  depense.montant.ht.reset();
  CHECK(word(finding_of(depense).contribution()) == "0..");
  CHECK(word(finding_of(line_of(DepenseNature::frais_lies)).contribution()) == "0..10000");
  CHECK(word(finding_of(line_of(DepenseNature::fonctionnement)).contribution()) == "0..0");
}

TEST_CASE("every finding names a ruling with its reason and place in the call") {
  for (std::size_t nature = 0; nature <= kDepenseNatureCount; ++nature)
    for (const std::optional<bool> investment : {std::optional<bool>{}, {true}, {false}}) {
      Depense depense = line("d1", DepenseNature::etude, 1);
      depense.nature.reset();
      if (nature < kDepenseNatureCount) depense.nature = static_cast<DepenseNature>(nature);
      depense.propres.investissement = investment;
      const LineFinding finding = finding_of(depense);
      CHECK(finding.ruling);
      if (!finding.ruling) continue;
      CHECK_FALSE(finding.ruling->motif.empty());
      CHECK_FALSE(finding.ruling->locator.empty());
      CHECK(finding.cause.has_value() == (finding.statut == Statut::indeterminee));
    }
}

}  // namespace loire::tests
