// The figures of the result, each with the table of its data: the curve of the aid, the criteria and the
// calendar of the call.
#include <algorithm>

#include "app/figures.hpp"

#include "app/context.hpp"
#include "app/session.hpp"
#include "app/texts.hpp"
#include "app/texts_paper.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "form/choices.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {
using page::FigureKind;
using page::Segment;

Node figure(FigureKind kind, std::string_view id, const char* title,
            std::initializer_list<const char*> headings) {
  Node out = make(NodeKind::figure, std::string(id), title);
  out.figure = kind;
  for (const char* heading : headings) out.columns.push_back({heading});
  return out;
}

/// The points of the curve: the project, as one point or as its two bounds, then the ceiling.
std::vector<Segment> curve_points(const Bounds& base, const page::Curve& curve) {
  std::vector<Segment> out;
  const auto point = [&](const char* label, std::string at, std::int64_t aid, Tone tone) {
    out.push_back({label, std::move(at), format_euros_short({aid}), 0, tone, false});
  };
  if (base.exact()) {
    point(text::kCurveHere, format_euros_short(base.min), curve.aid_min, Tone::strong);
  } else {
    point(text::kCurveLeast, format_euros_short(base.min), curve.aid_min, Tone::strong);
    point(text::kCurveMost, format_maximum_short(base), curve.aid_max, Tone::strong);
  }
  point(text::kCurveCeiling, curve.ceiling_base_text, curve.ceiling_aid, Tone::muted);
  return out;
}

/// The part of a criterion. Its answer decides how it looks: full, hatched when it is under way, in another
/// ink for «non», and grey without an answer.
Segment critere_part(const PageContext& context, const CritereRule& critere) {
  const auto& given = context.dossier().criteres;
  const auto answer = given.find(critere.id);
  const bool chosen = answer != given.end() && answer->second.reponse.has_value();
  const bool argued = answer != given.end() && !answer->second.texte.empty();
  Segment out;
  out.label = critere.libelle;
  out.text = critere_words(context, critere);
  out.detail = argued ? text::kArgued : text::kNotArgued;
  out.share = 1;
  if (!chosen) {
    out.tone = Tone::muted;
    return out;
  }
  const CritereReponse reached = *answer->second.reponse;
  out.tone = reached == CritereReponse::non ? Tone::normal : Tone::success;
  out.hatched = reached == CritereReponse::en_cours;
  return out;
}

/// Whether a step of the call is past (muted), in the present month (info) or to come (normal). In the
/// month of the closing date, the step is past from the day after.
Tone place_in_time(const Calendar& calendar, const CalendarStep& step, const Date& today) {
  const std::string month = format_iso(today).substr(0, 7);
  if (step.mois < month) return Tone::muted;
  if (step.mois > month) return Tone::normal;
  const bool closing = format_iso(calendar.cloture).substr(0, 7) == step.mois;
  return closing && today > calendar.cloture ? Tone::muted : Tone::info;
}

const char* situation(Tone place) {
  if (place == Tone::muted) return text::kPast;
  return place == Tone::info ? text::kThisMonth : text::kToCome;
}

}  // namespace

std::string critere_words(const PageContext& context, const CritereRule& critere) {
  const auto& given = context.dossier().criteres;
  const auto answer = given.find(critere.id);
  if (answer == given.end() || !answer->second.reponse) return text::kNotAnswered;
  return std::string(form::label_of(*answer->second.reponse));
}

Node ceiling_figure(const PageContext& context, std::string_view id) {
  const Bareme& bareme = context.rulebook().bareme;
  const Bounds& base = context.assessment.assiette;
  Node out = figure(FigureKind::ceiling, id, text::kCurveTitle,
                    {text::kCurvePoint, text::kCurveBase, text::kCurveAid});
  page::Curve& curve = out.curve;
  const Centimes known = base.max.value_or(base.min);
  curve.axis_max = std::max(bareme.saturation().value * 8 / 5, known.value * 6 / 5);
  const auto [corner, least, most] = bareme.points(base, {curve.axis_max});
  curve.ceiling_base = corner.base.value;
  curve.ceiling_aid = corner.aid.value;
  curve.base_min = least.base.value;
  curve.base_max = most.base.value;
  curve.aid_min = least.aid.value;
  curve.aid_max = most.aid.value;
  curve.ceiling_base_text = format_euros_short(corner.base);
  curve.ceiling_aid_text = format_euros_short(corner.aid);
  out.segments = curve_points(base, curve);
  const std::string words = format_range_short(base);
  out.value = fill<text::kCurveAlternative>(with<"assiette">(words),
                                            with<"plafond">(curve.ceiling_aid_text),
                                            with<"base">(curve.ceiling_base_text));
  return out;
}

Node criteria_figure(const PageContext& context, std::string_view id) {
  Node out = figure(FigureKind::shares, id, text::kCriteresFigure,
                    {text::kCritereColumn, text::kReachedColumn, text::kArgumentColumn});
  std::vector<std::string> complete;
  for (const CritereRule& critere : context.rulebook().criteres) {
    out.segments.push_back(critere_part(context, critere));
    const auto given = context.dossier().criteres.find(critere.id);
    if (given != context.dossier().criteres.end() && given->second.reponse &&
        !given->second.texte.empty())
      complete.push_back(within_sentence(critere.libelle));
  }
  out.value = complete.empty()
                  ? text::kCriteresNone
                  : fill<text::kCriteresComplete>(with<"criteres">(joined(complete, ", ")));
  return out;
}

Node calendar_figure(const PageContext& context, std::string_view id) {
  const Calendar& calendar = context.rulebook().calendrier;
  const auto& today = context.session.today;
  Node out = figure(FigureKind::steps, id, text::kCalendar, {text::kStepColumn});
  if (today) out.columns.push_back({text::kTimeColumn});
  const auto add_today = [&] {
    out.segments.push_back({text::kToday, format_date(*today), "", 0, Tone::strong, false});
  };
  bool today_shown = !today;
  for (const CalendarStep& step : calendar.etapes) {
    const Tone place = today ? place_in_time(calendar, step, *today) : Tone::normal;
    if (!today_shown && place != Tone::muted) {
      add_today();
      today_shown = true;
    }
    out.segments.push_back({step.libelle, today ? situation(place) : "", "", 0, place, false});
  }
  if (!today_shown) add_today();
  out.value = text::kCalendarPicture;
  return out;
}

}  // namespace loire::app
