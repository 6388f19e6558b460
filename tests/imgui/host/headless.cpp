#include "host/headless.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "host/react.hpp"
#include "platform/draw_hash.hpp"

namespace fixture {

using namespace loire;

using page::Node;
using page::NodeKind;

namespace {

ImGuiContext* make_context() {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return context;
}

/// Confirms the texture requests of ImGui like a renderer, without storing any texture.
void serve_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    switch (texture->Status) {
      case ImTextureStatus_WantCreate:
      case ImTextureStatus_WantUpdates:
        texture->SetTexID(ImTextureID{1});
        texture->SetStatus(ImTextureStatus_OK);
        break;
      case ImTextureStatus_WantDestroy:
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
        break;
      case ImTextureStatus_OK:
      case ImTextureStatus_Destroyed: break;
    }
  }
}

bool takes_text(NodeKind kind) {
  return kind == NodeKind::text_field || kind == NodeKind::text_area || kind == NodeKind::amount ||
         kind == NodeKind::date || kind == NodeKind::combobox;
}

bool takes_focus(const Node& node) {
  return (takes_text(node.kind) || node.kind == NodeKind::select || node.kind == NodeKind::radio ||
          node.kind == NodeKind::checkbox || node.kind == NodeKind::button ||
          node.kind == NodeKind::details || node.kind == NodeKind::link);
}

bool inside(const ui::Rect& r, float x, float y) {
  return x >= r.x - 0.5F && x <= r.right() + 0.5F && y >= r.y - 0.5F && y <= r.bottom() + 0.5F;
}

/// The number of bytes of the UTF-8 character that starts at `at`.
std::size_t character_length(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() &&
         (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
    ++length;
  return length;
}

}  // namespace

Headless::Headless(HeadlessApp& app, FontFiles fonts, HeadlessScreen screen)
    : app_(app),
      context_(make_context()),
      theme_(ui::make_theme(*ImGui::GetIO().Fonts, fonts.regular, fonts.bold)),
      screen_(screen),
      face_(theme_) {
  ImGui::StyleColorsLight();
  ImGui::GetStyle().FontSizeBase = ui::token::taille_corps;
}

Headless::~Headless() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Headless::frame() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {screen_.width, screen_.height};
  io.DisplayFramebufferScale = {screen_.scale, screen_.scale};
  io.DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  const Node& page = app_.page();
  const Node* focused = locate(page, focused_).node;
  const bool editing = focused != nullptr && takes_text(focused->kind);
  const ui::FaceInput input{focused_, editing ? std::string_view(focused_) : std::string_view()};
  face_.paint(page, {screen_.width, screen_.height, scroll_, screen_.panel_follows}, input,
              layout_);
  paint_options();
  ImGui::Render();
  serve_textures();
  hash_ = platform::draw_hash(*ImGui::GetDrawData());

  if (option_chosen_) {
    option_chosen_ = false;
    send(SetControl{opened_select_, chosen_});
  } else if (layout_.pressed >= 0) {
    press(layout_.pressed);
  }
}

void Headless::press(int index) {
  // An action may replace the page, so the needed data of the node is copied first.
  const Node node = *locate(app_.page(), index).node;
  if (node.kind == NodeKind::select) {
    opened_select_ = node.id;
    open_requested_ = true;
  }
  focus(node.id);
  const Found again = locate(app_.page(), node.id);  // leaving a field may move other nodes
  const std::optional<HostAction> action = reaction(app_.page(), again.index);
  if (action) send(*action);
  if (node.kind == NodeKind::button && !node.href.empty()) focus(node.href);
}

void Headless::send(const HostAction& action) { app_.perform(action); }

void Headless::settle() {
  frame();
  frame();
}

void Headless::resize(HeadlessScreen screen) {
  screen_ = screen;
  settle();
}

void Headless::scroll_to(float y) {
  scroll_ = std::clamp(y, 0.0F, std::max(layout_.content_height - screen_.height, 0.0F));
  settle();
}

void Headless::paint_options() {
  if (open_requested_) {
    ImGui::OpenPopup("###options");
    open_requested_ = false;
  }
  options_.clear();
  if (!ImGui::BeginPopup("###options")) return;
  const Node* select = locate(app_.page(), opened_select_).node;
  if (select != nullptr) {
    for (const page::Option& option : select->options) {
      const std::string id = option.label + "###" + select->id + "." + option.value;
      if (ImGui::Selectable(id.c_str())) {
        chosen_ = option.value;
        option_chosen_ = true;
      }
      const ImVec2 min = ImGui::GetItemRectMin();
      const ImVec2 max = ImGui::GetItemRectMax();
      options_.push_back({option.value, {min.x, min.y, max.x - min.x, max.y - min.y}});
    }
  }
  ImGui::EndPopup();
}

ui::Rect Headless::rect(std::string_view id) {
  const Found found = locate(app_.page(), id);
  if (found.node == nullptr || found.index >= static_cast<int>(layout_.rects.size())) return {};
  return layout_.rects[static_cast<std::size_t>(found.index)];
}

bool Headless::point_at(std::string_view id) {
  settle();
  const ui::Rect before = rect(id);
  if (before.empty()) return false;
  if (before.y < scroll_ || before.bottom() > scroll_ + screen_.height) {
    scroll_to(before.y - std::max((screen_.height - before.h) / 2, 0.0F));
  }
  const ui::Rect at = rect(id);
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(at.x + at.w / 2,
                                  at.y + std::min(at.h / 2, screen_.height / 2) - scroll_);
  settle();
  return true;
}

void Headless::click_here() {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  settle();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  settle();
}

bool Headless::move_to(std::string_view id) { return point_at(id); }

bool Headless::click(std::string_view id) {
  if (!point_at(id)) return false;
  click_here();
  return true;
}

bool Headless::choose(std::string_view id, std::string_view value) {
  if (!click(id)) return false;
  settle();  // the list needs some frames to find its size and place
  for (const ListedOption& option : options_) {
    if (option.value != value) continue;
    ImGui::GetIO().AddMousePosEvent(option.screen.x + option.screen.w / 2,
                                    option.screen.y + option.screen.h / 2);
    settle();
    click_here();
    return true;
  }
  return false;
}

void Headless::focus(std::string_view id) {
  const std::string wanted(id);
  if (wanted != focused_) {
    focused_ = wanted;
    const Node* node = locate(app_.page(), focused_).node;
    send(EditControl{node != nullptr && takes_text(node->kind) ? focused_ : std::string()});
  }
  const Node* node = locate(app_.page(), focused_).node;
  text_ = node == nullptr ? std::string() : node->value;
}

bool Headless::edit(std::string value) {
  const Node* node = locate(app_.page(), focused_).node;
  if (node == nullptr || !takes_text(node->kind)) return false;
  text_ = std::move(value);
  send(SetControl{focused_, text_});
  frame();
  return true;
}

bool Headless::type(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    if (!edit(text_ + std::string(text.substr(at, length)))) return false;
    at += length;
  }
  return true;
}

bool Headless::backspace() {
  std::string shorter = text_;
  while (!shorter.empty()) {
    const bool continuation = (static_cast<unsigned char>(shorter.back()) & 0xC0U) == 0x80U;
    shorter.pop_back();
    if (!continuation) break;
  }
  return edit(std::move(shorter));
}

bool Headless::erase() { return edit({}); }

void Headless::press_tab() {
  const Node& page = app_.page();
  std::string first;
  std::string next;
  bool passed = focused_.empty();
  page::for_each_node(page, [&](const Node& node) {
    if (!takes_focus(node)) return;
    if (first.empty()) first = node.id;
    if (passed && next.empty()) next = node.id;
    if (node.id == focused_) passed = true;
  });
  focus(next.empty() ? first : next);
  settle();
}

const ImDrawData& Headless::draw_data() const {
  ImGui::SetCurrentContext(context_);
  return *ImGui::GetDrawData();
}

bool Headless::painted_in(const ui::Rect& rect) const {
  constexpr int ground = 4;  // the first vertices are those of the page background
  for (const ImDrawList* list : draw_data().CmdLists) {
    for (int i = ground; i < list->VtxBuffer.Size; ++i) {
      const ImDrawVert& vertex = list->VtxBuffer[i];
      const bool opaque = (vertex.col & IM_COL32_A_MASK) != 0;
      if (opaque && inside(rect, vertex.pos.x, vertex.pos.y + scroll_)) return true;
    }
  }
  return false;
}

bool Headless::finite() const {
  for (const ImDrawList* list : draw_data().CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      if (!std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y)) return false;
    }
  }
  return true;
}

std::vector<unsigned> Headless::missing_glyphs(std::string_view text) const {
  ImGui::SetCurrentContext(context_);
  std::vector<unsigned> missing;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    unsigned code = static_cast<unsigned char>(text[at]);
    if (length > 1) {
      code &= 0xFFU >> (length + 1);
      for (std::size_t i = 1; i < length; ++i)
        code = code << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    at += length;
    if (code < ' ') continue;
    const bool known = theme_.regular->IsGlyphInFont(static_cast<ImWchar>(code)) &&
                       theme_.bold->IsGlyphInFont(static_cast<ImWchar>(code));
    if (!known && std::find(missing.begin(), missing.end(), code) == missing.end())
      missing.push_back(code);
  }
  return missing;
}

}  // namespace fixture
