'use strict';
/*
 * Building of elements. Text of the program under test reaches the page through this file only: as
 * text nodes, with characters that would be invisible or turn the line around made visible.
 */
(function (fw) {
  const HIDDEN =
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
  const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  const SVG = 'http://www.w3.org/2000/svg';

  /** One line of text, its control and format characters as visible escapes. */
  function visible(text) {
    return String(text ?? '').replace(
      HIDDEN, (c) => NAMED[c] ?? '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  }

  function append(node, children) {
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false) {
        node.append(child instanceof Node ? child : document.createTextNode(visible(child)));
      }
    }
    return node;
  }

  function assign(node, attributes) {
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null || value === undefined || value === false) {
        continue;
      }
      if (name.startsWith('on')) {
        node.addEventListener(name.slice(2), value);
      } else {
        node.setAttribute(name, value === true ? '' : visible(value));
      }
    }
    return node;
  }

  /** An element; attributes named on... are listeners, children are nodes or text. */
  function el(tag, attributes, ...children) {
    return append(assign(document.createElement(tag), attributes), children);
  }

  /** An SVG element. */
  function svg(tag, attributes, ...children) {
    return append(assign(document.createElementNS(SVG, tag), attributes), children);
  }

  /** Replaces what a node holds. */
  function fill(node, ...children) {
    node.replaceChildren();
    return append(node, children);
  }

  /** The name of a thread in its colour. */
  function threadChip(trace, name) {
    return el('span', { class: 'thread ' + trace.colour(name) }, name);
  }

  fw.dom = { el, svg, fill, visible, threadChip, byId: (id) => document.getElementById(id) };
})((window.foliowalk = window.foliowalk || {}));
