'use strict';
/* What the page asks of the server; api.md describes it. */
(function (fw) {
  const session = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('');

  async function ask(path, options) {
    let response;
    try {
      response = await fetch(path, { cache: 'no-store', ...options });
    } catch (e) {
      throw new Error('The server does not answer; it has ended, or was never there.');
    }
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.error);
    }
    return answer;
  }

  function post(path, body) {
    return ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ session, ...body }),
    });
  }

  fw.server = {
    program: () => ask('api/program'),
    /** A place; steps before `from` are left out of the answer. */
    position: (choices, from) => post('api/position', { choices, from }),
    /** The choices of a shortest known way through a place to a violation, or none. */
    nearest: async (choices) => (await post('api/nearest', { choices })).choices,
    quit: () => post('api/quit', { choices: [] }),
  };
})((window.foliowalk = window.foliowalk || {}));
