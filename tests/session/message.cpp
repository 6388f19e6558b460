#include "form/message.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "form/place.hpp"

#include "session/session_support.hpp"

namespace loire::tests {
namespace {

/// Writes `value` into `id` and returns the message about the answer.
std::string message(Dossier& dossier, std::string_view id, std::string_view value) {
  CHECK(write(dossier, id, value));
  return form::answer_message(context(dossier), *parse_ref(id));
}

/// When the page must show a message: never, or as soon as the field is left.
enum class When { never, on_leaving };

void check(Dossier dossier, std::string_view id, std::string_view value, When when,
           std::string_view word = {}) {
  CAPTURE(id);
  CAPTURE(value);
  const std::string got = message(dossier, id, value);
  CHECK(got.empty() == (when == When::never));
  if (!word.empty()) CHECK_MESSAGE(got.find(word) != std::string::npos, got);
  const std::string left = control(context(dossier), id).error;
  const std::string typing = control(context(dossier, id), id).error;
  const std::string elsewhere = control(context(dossier, "projet.intitule"), id).error;
  CHECK(left == got);
  CHECK(elsewhere == got);
  CHECK(typing.empty());
}

const std::string& text_of(WarningCode code) {
  return rulebook().avertissements[static_cast<std::size_t>(code)].message;
}

Dossier of_nature(PorteurNature nature) {
  Dossier out;
  out.porteur.nature = nature;
  return out;
}

Dossier with_line() {
  Dossier out;
  out.depenses.push_back({});
  out.depenses[0].id = "d1";
  out.financements.emplace_back().id = "0";
  return out;
}

}  // namespace

TEST_CASE("an empty field has no message") {
  for_each_ref(with_line(), [](const Ref& ref) {
    if (ref.key != Key::depense_regime && ref.key != Key::projet_themes)
      check(with_line(), path_of(ref), "", When::never);
  });
}

TEST_CASE("SIREN: wrong length, letters, wrong check digit, or the number of another body") {
  check({}, "porteur.siren", "214202186", When::never);
  check({}, "porteur.siren", "214 202 186", When::never);
  check({}, "porteur.siren", "2142", When::on_leaving, "5");
  check({}, "porteur.siren", "2142021867", When::on_leaving, "1");
  check({}, "porteur.siren", "21420218A", When::on_leaving);
  check({}, "porteur.siren", "21420218É", When::on_leaving);
  check({}, "porteur.siren", "214202187", When::on_leaving, text_of(WarningCode::siren_cle));

  check(of_nature(PorteurNature::epci), "porteur.siren", "244200770", When::never);
  check(of_nature(PorteurNature::epci), "porteur.siren", "214202186", When::on_leaving,
        text_of(WarningCode::epci_inconnu));
  Dossier commune = of_nature(PorteurNature::commune);
  commune.porteur.code_insee = "42218";
  check(commune, "porteur.siren", "214202186", When::never);
  check(commune, "porteur.siren", "214200941", When::on_leaving,
        text_of(WarningCode::siren_commune_different));
  commune.porteur.nature = PorteurNature::ccas;
  check(commune, "porteur.siren", "214200941", When::never);
}

TEST_CASE("SIRET: wrong length, letters, wrong check digit, or a different SIREN") {
  check({}, "porteur.siret", "21420218600018", When::never);
  check({}, "porteur.siret", "214202186", When::on_leaving, "5");
  check({}, "porteur.siret", "214202186000189", When::on_leaving);
  check({}, "porteur.siren", "214200941\t21420094100012", When::on_leaving, "14 de trop");
  check({}, "porteur.siret", "2142021860001x", When::on_leaving);
  check({}, "porteur.siret", "21420218600019", When::on_leaving, text_of(WarningCode::siret_cle));
  Dossier other;
  other.porteur.siren = "214200941";
  check(other, "porteur.siret", "21420218600018", When::on_leaving,
        text_of(WarningCode::siret_siren_differents));
  other.porteur.siren = "214202186";
  check(other, "porteur.siret", "21420218600018", When::never);
  other.porteur.siren = "12";  // an invalid SIREN has a message already
  check(other, "porteur.siret", "21420218600018", When::never);
}

TEST_CASE("INSEE code: wrong length, letters, or unknown in the département") {
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "42218", When::never);
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "69123", When::never);
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "42", When::on_leaving, "3");
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "422180", When::on_leaving);
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "4221x", When::on_leaving);
  check(of_nature(PorteurNature::commune), "porteur.code_insee", "42999", When::on_leaving,
        text_of(WarningCode::commune_inconnue));
}

TEST_CASE("commune and EPCI: a text that is not chosen in the list has a message") {
  check(of_nature(PorteurNature::commune), "porteur.commune", "feur", When::on_leaving);
  check(of_nature(PorteurNature::commune), "porteur.commune", "zzz", When::on_leaving, "zzz");
  check(of_nature(PorteurNature::epci), "porteur.epci", "roa", When::on_leaving);
  check(of_nature(PorteurNature::epci), "porteur.epci", "zzz", When::on_leaving, "zzz");
  Dossier chosen = of_nature(PorteurNature::commune);
  form::TypedIdentifiers typed_identifiers;
  form::choose_place(chosen, territory(), typed_identifiers, Key::porteur_commune, "42094");
  CHECK(control(context(chosen), "porteur.commune").error.empty());
}

TEST_CASE("an email address must be a single valid address") {
  for (const char* text : {"mairie@exemple.fr", "a.b-c@d.e.fr", "élise@mairie.fr"})
    check({}, "porteur.contact.courriel", text, When::never);
  for (const char* text : {"mairie", "mairie@", "mairie@exemple", "@exemple.fr", "a@b@c.fr",
                           "a b@c.fr", "mairie@exemple.", "@", "a@.fr"})
    check({}, "porteur.contact.courriel", text, When::on_leaving);
  check({}, "porteur.contact.courriel", "a@b.fr, c@d.fr", When::on_leaving, "Un seul courriel");
}

TEST_CASE("TTC is refused in a co-funding, the aid requested and the HT total of the quotes") {
  check(with_line(), "financements.0.montant", "5 000 € HT", When::never);
  check(with_line(), "financements.0.montant", "5 000 € TTC", When::on_leaving, "cofinancement");
  check({}, "plan_financement.aide_demandee", "5 000 TTC", When::on_leaving, "aide");
  check({}, "plan_financement.devis_ht", "5 000 TTC", When::on_leaving, "hors taxes");
  check({}, "plan_financement.devis_ht", "5 000 HT", When::never);
}

TEST_CASE("dates: an implausible year has a message that suggests the intended year") {
  for (const char* id : {"projet.date_debut", "projet.date_fin"}) {
    check({}, id, "0023-09-01", When::on_leaving, "Année\u00A023\u202F? Écrivez 2023.");
    check({}, id, "1923-09-01", When::on_leaving, "entre 2000 et 2100");
    check({}, id, "2101-01-01", When::on_leaving, "entre 2000 et 2100");
    check({}, id, "12023-09-01", When::on_leaving, "12023-09-01");
    check({}, id, "?", When::on_leaving, "incomplète");
    check({}, id, "2000-01-01", When::never);
    check({}, id, "2100-12-31", When::never);
  }
}

TEST_CASE("a text that was cut has a message with the number of removed characters") {
  for (const char* piece : {"a", "é", "🙂"}) {
    app::Session session = make_session({}, app::Stage::projet);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += piece;
    set(session, "projet.description", text);
    const auto error = [&] {
      const page::Node page = app::view(session);
      return find(page, "projet.description")->error;
    };
    CHECK(error().empty());
    set(session, "projet.description", text + piece);
    CHECK(session.dossier.projet.description == text);
    CHECK(error().find("100\u202F000 premiers caractères sont gardés, pas le suivant") !=
          std::string::npos);
    set(session, "projet.description", text + text);
    CHECK(error().find("pas les 100\u202F000 suivants") != std::string::npos);
    CHECK(through_a_file(session.dossier) == session.dossier);
    set(session, "projet.description", "court");
    CHECK(error().empty());
  }
}

TEST_CASE("dates: a day that does not exist, and an end before the start, have a message") {
  for (const char* id : {"projet.date_debut", "projet.date_fin"}) {
    check({}, id, "2023-10-02", When::never);
    for (const char* text : {"2023-02-29", "2023-13-01", "02/10/2023", "2023", "demain"})
      check({}, id, text, When::on_leaving);
  }
  Dossier dated;
  dated.projet.date_debut = day("2023-10-02");
  check(dated, "projet.date_fin", "2023-10-01", When::on_leaving,
        text_of(WarningCode::dates_incoherentes));
  check(dated, "projet.date_fin", "2023-10-02", When::never);
}

TEST_CASE("amounts: every problem has a message") {
  for (const char* id : {"depenses.d1.montant", "financements.0.montant"}) {
    check(with_line(), id, "12 500,50", When::never);
    check(with_line(), id, "12x", When::on_leaving, "«\u00A0x\u00A0»");
    check(with_line(), id, "12,5 k€", When::on_leaving, "12\u202F500,00");
    check(with_line(), id, "1.250 k€", When::on_leaving, "«\u00A01.250 k€\u00A0»");
    check(with_line(), id, "125\t300", When::on_leaving, "Deux montants\u00A0: 125 et 300\u202F?");
    check(with_line(), id, "125\n300\n7", When::on_leaving,
          "Plusieurs montants\u00A0: 125, 300 et 7\u202F?");
    check(with_line(), id, "-5", When::on_leaving);
    check(with_line(), id, "1000000000", When::on_leaving);
    check(with_line(), id, "12,555555", When::on_leaving);
    check(with_line(), id, "12 50", When::on_leaving);
    check(with_line(), id, "1.250", When::on_leaving, "1\u202F250,00");
    check(with_line(), id, "1.250", When::on_leaving, "1,25");
    check(with_line(), id, "1,255", When::on_leaving, "1\u202F255,00");
  }
  check(with_line(), "depenses.d1.montant", "12 HT TTC", When::on_leaving, "HT ou TTC");
  check(with_line(), "financements.0.montant", "12 HT TTC", When::on_leaving, "ni HT ni TTC");
}

TEST_CASE("«no axis» along with a theme of the edition has a message") {
  Dossier dossier;
  check(dossier, "projet.aucun_axe", "1", When::never);
  dossier.projet.themes = {"theme_de_demain"};
  check(dossier, "projet.aucun_axe", "1", When::never);
  dossier.projet.themes = {"chatbot"};
  check(dossier, "projet.aucun_axe", "1", When::on_leaving,
        text_of(WarningCode::axe_contradictoire));
  check(dossier, "projet.aucun_axe", "", When::never);
}

TEST_CASE("fields that accept any text never have a message") {
  for (const char* id : {"porteur.nom", "projet.intitule", "projet.description",
                         "porteur.contact.telephone", "porteur.representant.civilite"})
    for (const char* text : {"x", "-5", "1.250", "@", "🙂"}) check({}, id, text, When::never);
}

TEST_CASE("a message about a very long text stays readable") {
  const std::string text(10'000, 'z');
  for (const char* id : {"porteur.commune", "porteur.epci", "porteur.siren", "porteur.siret",
                         "porteur.code_insee", "porteur.contact.courriel", "projet.date_fin"}) {
    Dossier dossier;
    CHECK_MESSAGE(message(dossier, id, text).size() < 500, id);
  }
  Dossier dossier = with_line();
  CHECK(message(dossier, "depenses.d1.montant", text).size() < 500);
}

}  // namespace loire::tests
