// The canvas of the page, as a library for Emscripten's linker. It owns the canvas and its WebGL2
// context, listens to the events that change the painting (size, pixel ratio, scroll, hover), and
// requests the frames. Without events nothing runs: an event starts the frames, and the painter says
// when no more are needed.
//
// The interface for the page:
//   Module.canvasStart({canvas, stage, onLayout, panelFollows}) -> boolean
//       `canvas` covers the part in view of `stage`, which is as tall as the content.
//       panelFollows() says whether the panel stays in view. Returns false when WebGL2 is missing and
//       never throws. onLayout(rectangles, texts, contentHeight) is called after a frame that moved
//       something, and after the first frame that follows canvasWake. `rectangles` holds x, y, width
//       and height of each node in document order, in CSS pixels of the stage, and `texts` the
//       members of each ui::TextPlace (src/ui/face.hpp).
//   Module.canvasWake()                  the page's tree may have changed
//   Module.canvasMoved()                 the canvas covers another part of the stage
//   Module.canvasFocus(index, editing)   the focused node's rank in document order, or -1; `editing`
//                                        when a control shows its text over the canvas
//   Module.canvasTheme(rank)             changes the theme; may be called before canvasStart
//   Module.canvasStop()                  paints no frame until the next canvasStart
//   Module.canvasFrames                  the number of frames so far
//   Module.onContextLost, Module.onContextRestored, Module.onPaintingFailed   callbacks, all optional
addToLibrary({
  $LoireCanvas__deps: ['$LoireGl'],
  $LoireCanvas__postset: 'LoireCanvas.attach();',
  $LoireCanvas: {
    canvas: null,
    stage: null,
    onLayout: null,
    panelFollows: null,
    running: false,
    pending: 0,
    listening: null, // an AbortController: one call removes all listeners
    observer: null,

    attach() {
      Module['canvasFrames'] = 0;
      Module['canvasStart'] = (options) => {
        try {
          return LoireCanvas.start(options);
        } catch (problem) { // WebKit without WebGL throws where other browsers return null
          console.warn(problem);
          LoireCanvas.stop();
          return false;
        }
      };
      Module['canvasStop'] = () => LoireCanvas.stop();
      Module['canvasWake'] = () => {
        if (!LoireCanvas.running) return;
        _loire_canvas_woken();
        LoireCanvas.wake();
      };
      Module['canvasMoved'] = () => LoireCanvas.wake();
      Module['canvasTheme'] = (rank) => {
        _loire_canvas_theme(rank);
        LoireCanvas.wake();
      };
      Module['canvasFocus'] = (index, editing) => {
        if (!LoireCanvas.running) return;
        _loire_canvas_focus(index, editing ? 1 : 0);
        LoireCanvas.wake();
      };
    },

    start({ canvas, stage, onLayout, panelFollows }) {
      const C = LoireCanvas;
      C.stop();
      if (C.canvas !== canvas) {
        if (!LoireGl.open(canvas)) return false;
        C.canvas = canvas;
        // The canvas needs its own layer: otherwise Chromium can keep showing the elements under it.
        canvas.style.willChange = 'transform';
        // These two listeners are never removed: a context can be lost while the canvas is hidden.
        canvas.addEventListener('webglcontextlost', (event) => {
          event.preventDefault();
          LoireGl.lost = true;
          if (Module['onContextLost']) Module['onContextLost']();
        });
        canvas.addEventListener('webglcontextrestored', () => {
          LoireGl.prepare();
          _loire_canvas_restored();
          C.wake();
          if (Module['onContextRestored']) Module['onContextRestored']();
        });
      }
      if (!_loire_canvas_start(LoireGl.largestTexture)) return false;
      C.stage = stage;
      C.onLayout = onLayout;
      C.panelFollows = panelFollows;
      C.running = true;
      C.listen();
      C.measure();
      C.wake();
      return true;
    },

    stop() {
      const C = LoireCanvas;
      C.running = false;
      if (C.pending) cancelAnimationFrame(C.pending);
      C.pending = 0;
      if (C.listening) C.listening.abort();
      if (C.observer) C.observer.disconnect();
      C.listening = C.observer = null;
    },

    listen() {
      const C = LoireCanvas;
      C.listening = new AbortController();
      const options = { passive: true, signal: C.listening.signal };
      const moved = () => C.wake(); // a frame reads the scroll position itself
      document.addEventListener('scroll', moved, { ...options, capture: true });
      addEventListener('resize', moved, options);
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) C.repaint();
      }, options);

      // Only hovering: the controls over the canvas receive presses, keys and text.
      C.stage.addEventListener('pointermove', (event) => {
        if (event.pointerType === 'touch') return;
        const box = C.canvas.getBoundingClientRect();
        _loire_canvas_point(event.clientX - box.left, event.clientY - box.top);
        C.wake();
      }, options);
      C.stage.addEventListener('pointerleave', () => {
        _loire_canvas_point(-1e6, -1e6);
        C.wake();
      }, options);

      C.observer = new ResizeObserver((entries) => {
        const entry = entries[entries.length - 1];
        C.measure(entry.devicePixelContentBoxSize && entry.devicePixelContentBoxSize[0]);
        // A canvas that changes size becomes blank, so it is painted before the browser shows it. The
        // layout is reported in the next frame: reporting it here would resize the observed element.
        C.frame(performance.now(), false);
        C.wake();
      });
      try {
        C.observer.observe(C.canvas, { box: 'device-pixel-content-box' });
      } catch {
        C.observer.observe(C.canvas);
      }
      C.watchResolution(C.listening.signal);
    },

    /** Follows the pixel ratio: a zoom or another screen changes it, sometimes without a resize event. */
    watchResolution(signal) {
      const C = LoireCanvas;
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        C.measure();
        C.wake();
        C.watchResolution(signal);
      }, { once: true, signal });
    },

    /** Sizes the canvas to physical pixels; `exact` is the browser's count of them, if it has one. */
    measure(exact) {
      const C = LoireCanvas;
      const box = C.canvas.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) return;
      let width = box.width * devicePixelRatio;
      let height = box.height * devicePixelRatio;
      // The exact count ignores an emulated pixel ratio, so it is used only when it nearly agrees.
      if (exact && Math.abs(exact.inlineSize - width) < 2 && Math.abs(exact.blockSize - height) < 2) {
        width = exact.inlineSize;
        height = exact.blockSize;
      }
      // A canvas larger than WebGL allows gets fewer pixels, since a coarse picture is better than none.
      const shrink = Math.min(1, LoireGl.largestSide / width, LoireGl.largestSide / height,
        Math.sqrt(LoireGl.largestArea / (width * height)));
      width = Math.max(1, Math.round(width * shrink));
      height = Math.max(1, Math.round(height * shrink));
      if (C.canvas.width !== width) C.canvas.width = width;
      if (C.canvas.height !== height) C.canvas.height = height;
      _loire_canvas_resize(box.width, box.height, width / box.width, height / box.height);
    },

    repaint() {
      LoireCanvas.measure();
      LoireCanvas.wake();
    },

    wake() {
      const C = LoireCanvas;
      if (!C.running || C.pending || LoireGl.lost) return;
      C.pending = requestAnimationFrame((time) => {
        C.pending = 0;
        if (C.frame(time, true)) C.wake();
      });
    },

    frame(time, reportLayout) {
      const C = LoireCanvas;
      if (!C.running || LoireGl.lost) return false;
      _loire_canvas_scroll(C.canvas.getBoundingClientRect().top - C.stage.getBoundingClientRect().top,
        C.panelFollows() ? 1 : 0);
      Module['canvasFrames']++;
      try {
        return _loire_canvas_frame(time, reportLayout ? 1 : 0) !== 0;
      } catch (problem) { // a picture that no longer changes would look like the page
        console.error(problem);
        C.stop();
        if (Module['onPaintingFailed']) Module['onPaintingFailed']();
        return false;
      }
    },
  },

  // The renderer: one program, one pair of buffers, textures by id.
  $LoireGl: {
    gl: null,
    lost: false,
    projection: null,
    textures: [],
    largestTexture: 4096,
    largestSide: 4096,
    largestArea: 16777216, // pixels that phones allow in a canvas

    open(canvas) {
      const gl = canvas.getContext('webgl2', {
        alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
      });
      if (!gl) return false;
      LoireGl.gl = gl;
      return LoireGl.prepare();
    },

    /** Creates all objects of the context, also when the context is a new one. False when it cannot. */
    prepare() {
      const gl = LoireGl.gl;
      LoireGl.lost = gl.isContextLost();
      if (LoireGl.lost) return true; // the "restored" event will follow
      const compile = (type, source) => {
        const shader = gl.createShader(type);
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        return shader;
      };
      const program = gl.createProgram();
      gl.attachShader(program, compile(gl.VERTEX_SHADER, `#version 300 es
        layout(location = 0) in vec2 position;
        layout(location = 1) in vec2 texel;
        layout(location = 2) in vec4 colour;
        uniform vec2 projection;
        out vec2 at;
        out vec4 tint;
        void main() {
          at = texel;
          tint = colour;
          gl_Position = vec4(position * projection + vec2(-1.0, 1.0), 0.0, 1.0);
        }`));
      gl.attachShader(program, compile(gl.FRAGMENT_SHADER, `#version 300 es
        precision mediump float;
        uniform sampler2D atlas;
        in vec2 at;
        in vec4 tint;
        out vec4 pixel;
        void main() { pixel = tint * texture(atlas, at); }`));
      gl.linkProgram(program);
      if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return false;
      gl.useProgram(program);
      LoireGl.projection = gl.getUniformLocation(program, 'projection');
      LoireGl.textures = [];
      LoireGl.largestTexture = gl.getParameter(gl.MAX_TEXTURE_SIZE);
      const [viewportWidth, viewportHeight] = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
      LoireGl.largestSide = Math.min(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
        LoireGl.largestTexture, viewportWidth, viewportHeight);
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
      for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 20, 0);
      gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 20, 8);
      gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, 16);
      gl.enable(gl.BLEND);
      gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.enable(gl.SCISSOR_TEST);
      return true;
    },
  },

  loire_gl_draw__deps: ['$LoireGl'],
  loire_gl_draw: (vertices, vertexBytes, indices, indexBytes, commands, commandCount, width, height) => {
    const gl = LoireGl.gl;
    if (LoireGl.lost) return;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform2f(LoireGl.projection, 2 / width, -2 / height);
    gl.bufferData(gl.ARRAY_BUFFER, HEAPU8.subarray(vertices, vertices + vertexBytes), gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, HEAPU8.subarray(indices, indices + indexBytes), gl.STREAM_DRAW);
    for (let i = 0; i < commandCount; i++) {
      const at = (commands >> 2) + 7 * i;
      const [x, y, w, h, texture, count, offset] = HEAP32.subarray(at, at + 7);
      gl.scissor(x, y, w, h);
      gl.bindTexture(gl.TEXTURE_2D, LoireGl.textures[texture]);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 4 * offset);
    }
  },

  loire_gl_texture__deps: ['$LoireGl'],
  loire_gl_texture: (id, width, height, pixels) => {
    const gl = LoireGl.gl;
    gl.deleteTexture(LoireGl.textures[id] || null);
    gl.bindTexture(gl.TEXTURE_2D, LoireGl.textures[id] = gl.createTexture());
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE,
      HEAPU8.subarray(pixels, pixels + 4 * width * height));
  },

  loire_gl_texture_part__deps: ['$LoireGl'],
  loire_gl_texture_part: (id, width, pixels, x, y, w, h) => {
    const gl = LoireGl.gl;
    gl.bindTexture(gl.TEXTURE_2D, LoireGl.textures[id]);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, w, h, gl.RGBA, gl.UNSIGNED_BYTE,
      HEAPU8.subarray(pixels, pixels + 4 * (width * (h - 1) + w)));
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
  },

  loire_gl_delete_texture__deps: ['$LoireGl'],
  loire_gl_delete_texture: (id) => {
    LoireGl.gl.deleteTexture(LoireGl.textures[id] || null);
    LoireGl.textures[id] = null;
  },

  // Draws the letters that the fonts of the page lack: see system_letters.hpp.
  $LoirePen__deps: ['$LoireCanvas'],
  $LoirePen: {
    pen: null,
    pixels: null,

    /** Draws the letter `code` at `size` pixels. Returns its bounds around the origin, or null. */
    draw(code, bold, size) {
      const P = LoirePen;
      P.pen = P.pen || document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const letter = String.fromCodePoint(code);
      const setStyle = () => {
        P.pen.font = `${bold ? 700 : 400} ${size}px ${getComputedStyle(LoireCanvas.canvas).fontFamily}`;
        P.pen.fillStyle = '#fff';
      };
      setStyle();
      const metrics = P.pen.measureText(letter);
      const edge = 1; // pixels left empty around the letter
      const left = Math.floor(-metrics.actualBoundingBoxLeft) - edge;
      const top = Math.floor(-metrics.actualBoundingBoxAscent) - edge;
      const width = Math.ceil(metrics.actualBoundingBoxRight) + edge - left;
      const height = Math.ceil(metrics.actualBoundingBoxDescent) + edge - top;
      const box = { advance: metrics.width, left, top, width: 0, height: 0, coloured: false };
      if (width <= 2 * edge || height <= 2 * edge) return box; // a space or a direction mark
      P.pen.canvas.width = width; // also clears the canvas
      P.pen.canvas.height = height;
      setStyle();
      P.pen.fillText(letter, -left, -top);
      P.pixels = P.pen.getImageData(0, 0, width, height).data;
      if (P.pixels[3]) return null; // a browser that protects against fingerprinting adds noise, also to the empty corners
      box.coloured = P.pixels.some((value, i) => i % 4 < 3 && value < 128 && P.pixels[i - (i % 4) + 3] > 64);
      return { ...box, width, height };
    },
  },

  loire_letter__deps: ['$LoirePen'],
  loire_letter: (code, bold, size, at) => {
    const box = LoirePen.draw(code, bold, size);
    if (!box) return 0;
    HEAPF32[at >> 2] = box.advance;
    HEAP32.set([box.left, box.top, box.width, box.height], (at >> 2) + 1);
    return box.coloured ? 2 : 1;
  },

  loire_letter_pixels__deps: ['$LoirePen'],
  loire_letter_pixels: (at) => HEAPU8.set(LoirePen.pixels, at),

  loire_canvas_layout__deps: ['$LoireCanvas'],
  loire_canvas_layout: (rectangles, count, texts, textFloats, contentHeight) => {
    const floats = (at, length) => HEAPF32.slice(at >> 2, (at >> 2) + length);
    LoireCanvas.onLayout(floats(rectangles, 4 * count), floats(texts, textFloats), contentHeight);
  },
});
