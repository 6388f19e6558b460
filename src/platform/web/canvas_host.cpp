#include "platform/web/canvas_host.hpp"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <iterator>

#include "embedded/font_bold.hpp"
#include "embedded/font_regular.hpp"
#include "platform/draw_hash.hpp"
#include "platform/web/system_letters.hpp"

// Defined in canvas.js. The clip rectangles of `commands` are in physical pixels from the bottom
// left, as WebGL expects.
extern "C" {
void loire_gl_draw(const void* vertices, int vertex_bytes, const void* indices, int index_bytes,
                   const void* commands, int command_count, float width, float height);
void loire_gl_texture(int id, int width, int height, const void* pixels);
void loire_gl_texture_part(int id, int width, const void* pixels, int x, int y, int w, int h);
void loire_gl_delete_texture(int id);
void loire_canvas_layout(const float* rectangles, int count, const float* texts, int text_floats,
                         float content_height);
}

namespace loire::platform {
namespace {

constexpr int kFramesAfterEvent = 2;  // ImGui shows a hover one frame late

/// The host that the C functions at the end of this file call; null when there is none.
CanvasHost* current_host = nullptr;

}  // namespace

CanvasHost::CanvasHost(PageSource& source) : source_(source) { current_host = this; }

CanvasHost::~CanvasHost() {
  if (current_host == this) current_host = nullptr;
  if (context_ == nullptr) return;
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  face_.reset();
  ImGui::DestroyContext(context_);
}

void CanvasHost::start(int largest_texture) {
  hash_ = 0;
  frames_due_ = kFramesAfterEvent;
  report_due_ = true;
  if (context_ != nullptr) return;
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = largest_texture;
  using namespace loire::embedded;
  face_.emplace(ui::make_theme(*io.Fonts, {font_regular, font_regular_size},
                               {font_bold, font_bold_size}, *palette_, &system_letters()));
}

void CanvasHost::resize(float width, float height, float scale_x, float scale_y) {
  layout_valid_ = false;
  width_ = width;
  height_ = height;
  scale_x_ = scale_x;
  scale_y_ = scale_y;
  hash_ = 0;
  frames_due_ = kFramesAfterEvent;
}

void CanvasHost::scroll(float y, bool panel_follows) {
  if (y == scroll_ && panel_follows == panel_follows_) return;
  scroll_ = y;
  panel_follows_ = panel_follows;
  layout_valid_ = false;
  frames_due_ = std::max(frames_due_, 1);
}

void CanvasHost::point(float x, float y) {
  if (context_ == nullptr) return;
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(x, y);
  frames_due_ = std::max(frames_due_, 1);
}

void CanvasHost::focus(int index, bool editing) {
  focused_.clear();
  editing_.clear();
  int i = 0;
  page::for_each_node(source_.page(), [&](const page::Node& node) {
    if (i++ != index) return;
    focused_ = node.id;
    if (editing) editing_ = node.id;
  });
  frames_due_ = std::max(frames_due_, 1);
}

void CanvasHost::theme(int rank) {
  if (rank < 0 || rank >= static_cast<int>(std::size(ui::kPalettes))) return;
  palette_ = ui::kPalettes[rank].palette;
  if (face_) face_->use(*palette_);
  frames_due_ = std::max(frames_due_, 1);
}

void CanvasHost::restored() {
  layout_valid_ = false;
  if (context_ == nullptr) return;
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->RefCount > 0) texture->SetStatus(ImTextureStatus_WantCreate);
  }
  hash_ = 0;
  frames_due_ = kFramesAfterEvent;
}

void CanvasHost::woken() {
  report_due_ = true;
  frames_due_ = std::max(frames_due_, 1);
}

bool CanvasHost::frame(double milliseconds, bool report_layout) {
  if (context_ == nullptr || width_ < 1 || height_ < 1) return false;
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = static_cast<float>(std::clamp((milliseconds - last_time_) / 1000, 0.001, 0.1));
  last_time_ = milliseconds;
  io.DisplaySize = {width_, height_};
  io.DisplayFramebufferScale = {scale_x_, scale_y_};

  ImGui::NewFrame();
  face_->paint(source_.page(), {width_, height_, scroll_, panel_follows_}, {focused_, editing_},
               layout_, layout_valid_);
  layout_valid_ = true;
  ImGui::Render();
  send_textures();
  const ImDrawData& data = *ImGui::GetDrawData();
  const std::uint64_t hash = draw_hash(data);
  const bool changed = hash != hash_;
  hash_ = hash;
  if (changed) draw(data);
  if (report_layout) report();

  if (changed) frames_due_ = std::max(frames_due_, 1);
  else --frames_due_;
  return frames_due_ > 0 || !report_layout;
}

void CanvasHost::report() {
  const bool same = layout_.rects == reported_.rects && layout_.texts == reported_.texts &&
                    layout_.content_height == reported_.content_height;
  if (!report_due_ && same) return;
  report_due_ = false;
  reported_ = layout_;
  constexpr int text_floats = sizeof(ui::TextPlace) / sizeof(float);
  static_assert(sizeof(ui::Rect) == 4 * sizeof(float));
  loire_canvas_layout(&reported_.rects.data()->x, static_cast<int>(reported_.rects.size()),
                      &reported_.texts.data()->node,
                      text_floats * static_cast<int>(reported_.texts.size()),
                      reported_.content_height);
}

void CanvasHost::send_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const int id = texture->UniqueID;
    switch (texture->Status) {
      case ImTextureStatus_WantCreate:
        loire_gl_texture(id, texture->Width, texture->Height, texture->GetPixels());
        texture->SetTexID(static_cast<ImTextureID>(id) + 1);  // 0 means none
        texture->SetStatus(ImTextureStatus_OK);
        hash_ = 0;
        break;
      case ImTextureStatus_WantUpdates:
        for (const ImTextureRect& r : texture->Updates) {
          loire_gl_texture_part(id, texture->Width, texture->GetPixelsAt(r.x, r.y), r.x, r.y, r.w,
                                r.h);
        }
        texture->SetStatus(ImTextureStatus_OK);
        hash_ = 0;
        break;
      case ImTextureStatus_WantDestroy:
        if (texture->UnusedFrames == 0) break;
        loire_gl_delete_texture(id);
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
        break;
      case ImTextureStatus_OK:
      case ImTextureStatus_Destroyed: break;
    }
  }
}

void CanvasHost::draw(const ImDrawData& data) {
  vertices_.clear();
  indices_.clear();
  commands_.clear();
  const auto frame_height = static_cast<std::int32_t>(height_ * scale_y_ + 0.5F);
  for (const ImDrawList* list : data.CmdLists) {
    const auto first_vertex = static_cast<std::uint32_t>(vertices_.size() / sizeof(ImDrawVert));
    const auto* bytes = reinterpret_cast<const unsigned char*>(list->VtxBuffer.Data);
    vertices_.insert(vertices_.end(), bytes, bytes + list->VtxBuffer.size_in_bytes());
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto left = static_cast<std::int32_t>(std::max(command.ClipRect.x, 0.0F) * scale_x_);
      const auto top = static_cast<std::int32_t>(std::max(command.ClipRect.y, 0.0F) * scale_y_);
      const auto right = static_cast<std::int32_t>(command.ClipRect.z * scale_x_ + 0.5F);
      const auto bottom = static_cast<std::int32_t>(command.ClipRect.w * scale_y_ + 0.5F);
      if (right <= left || bottom <= top || command.ElemCount == 0) continue;
      commands_.push_back({left, frame_height - bottom, right - left, bottom - top,
                           static_cast<std::int32_t>(command.GetTexID() - 1),
                           static_cast<std::int32_t>(command.ElemCount),
                           static_cast<std::int32_t>(indices_.size())});
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i < command.ElemCount; ++i) {
        indices_.push_back(index[i] + command.VtxOffset + first_vertex);
      }
    }
  }
  loire_gl_draw(vertices_.data(), static_cast<int>(vertices_.size()), indices_.data(),
                static_cast<int>(indices_.size() * sizeof(std::uint32_t)), commands_.data(),
                static_cast<int>(commands_.size()), width_, height_);
}

}  // namespace loire::platform

// Called by canvas.js.
using loire::platform::current_host;

extern "C" {

EMSCRIPTEN_KEEPALIVE int loire_canvas_start(int largest_texture) {
  if (current_host == nullptr) return 0;
  current_host->start(largest_texture);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void loire_canvas_resize(float width, float height, float scale_x,
                                              float scale_y) {
  current_host->resize(width, height, scale_x, scale_y);
}

EMSCRIPTEN_KEEPALIVE void loire_canvas_scroll(float y, int panel_follows) {
  current_host->scroll(y, panel_follows != 0);
}

EMSCRIPTEN_KEEPALIVE void loire_canvas_point(float x, float y) { current_host->point(x, y); }

EMSCRIPTEN_KEEPALIVE void loire_canvas_focus(int index, int editing) {
  current_host->focus(index, editing != 0);
}

EMSCRIPTEN_KEEPALIVE void loire_canvas_theme(int rank) { current_host->theme(rank); }

EMSCRIPTEN_KEEPALIVE void loire_canvas_restored() { current_host->restored(); }

EMSCRIPTEN_KEEPALIVE void loire_canvas_woken() { current_host->woken(); }

EMSCRIPTEN_KEEPALIVE int loire_canvas_frame(double milliseconds, int report_layout) {
  return current_host->frame(milliseconds, report_layout != 0) ? 1 : 0;
}
}
