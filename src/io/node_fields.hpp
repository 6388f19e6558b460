// The JSON keys of page nodes, defined once for two uses: node_json.cpp writes the values, and
// node_types.cpp writes the types and the defaults for the browser's code.
#pragma once

#include "page/node.hpp"

namespace loire::io {

// Each function calls `field(key, member)` for every key, in the order of the JSON.
template <class Field>
void option_fields(Field&& field) {
  field("value", &page::Option::value);
  field("label", &page::Option::label);
}

template <class Field>
void column_fields(Field&& field) {
  field("label", &page::Column::label);
  field("weight", &page::Column::weight);
  field("number", &page::Column::number);
}

template <class Field>
void segment_fields(Field&& field) {
  field("label", &page::Segment::label);
  field("text", &page::Segment::text);
  field("detail", &page::Segment::detail);
  field("share", &page::Segment::share);
  field("tone", &page::Segment::tone);
  field("hatched", &page::Segment::hatched);
}

template <class Field>
void curve_fields(Field&& field) {
  field("axis_max", &page::Curve::axis_max);
  field("ceiling_base", &page::Curve::ceiling_base);
  field("ceiling_aid", &page::Curve::ceiling_aid);
  field("base_min", &page::Curve::base_min);
  field("base_max", &page::Curve::base_max);
  field("aid_min", &page::Curve::aid_min);
  field("aid_max", &page::Curve::aid_max);
  field("ceiling_base_text", &page::Curve::ceiling_base_text);
  field("ceiling_aid_text", &page::Curve::ceiling_aid_text);
}

/// Without `kind`, which is always written, `curve`, which only one kind of figure has, and
/// `children`.
template <class Field>
void node_fields(Field&& field) {
  field("id", &page::Node::id);
  field("label", &page::Node::label);
  field("value", &page::Node::value);
  field("help", &page::Node::help);
  field("error", &page::Node::error);
  field("note", &page::Node::note);
  field("option", &page::Node::option);
  field("autocomplete", &page::Node::autocomplete);
  field("href", &page::Node::href);
  field("options", &page::Node::options);
  field("segments", &page::Node::segments);
  field("columns", &page::Node::columns);
  field("tone", &page::Node::tone);
  field("emphasis", &page::Node::emphasis);
  field("input", &page::Node::input);
  field("command", &page::Node::command);
  field("figure", &page::Node::figure);
  field("level", &page::Node::level);
  field("weight", &page::Node::weight);
  field("read_only", &page::Node::read_only);
  field("current", &page::Node::current);
  field("multiple_columns", &page::Node::multiple_columns);
}

}  // namespace loire::io
