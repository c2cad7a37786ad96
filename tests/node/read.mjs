// Reads Mermaid texts as a JSON list from standard input and writes what the real Mermaid took from each:
// the kind of diagram and every word in it, or the error.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

// Mermaid shows a text after undoing its own marks for entities.
const undo = (text) => {
  const marked = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  const element = window.document.createElement("textarea");
  element.innerHTML = marked;
  return element.value;
};

const read = async (text) => {
  try {
    const { config } = await mermaid.parse(text);
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(encode(text));
    const db = diagram.db;
    const title = undo(db.getDiagramTitle?.() ?? "");
    if (diagram.type === "journey") {
      const tasks = db.getTasks().map((task) => ({
        section: undo(task.section), task: undo(task.task), score: task.score, people: task.people.map(undo),
      }));
      return { type: diagram.type, title, tasks, room: config.journey };
    }
    const nodes = [...db.getVertices().values()].map((node) => ({ id: node.id, text: undo(node.text), type: node.type }));
    const edges = db.getEdges().map((edge) => ({ from: edge.start, to: edge.end, text: undo(edge.text), stroke: edge.stroke }));
    const groups = db.getSubGraphs().map((group) => ({ title: undo(group.title), nodes: group.nodes }));
    return { type: diagram.type, title, nodes, edges, groups };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
};

// What Mermaid itself does to a text before it parses it (encodeEntities).
const encode = (text) =>
  text
    .replace(/style.*:\S*#.*;/g, (m) => m.substring(0, m.length - 1))
    .replace(/classDef.*:\S*#.*;/g, (m) => m.substring(0, m.length - 1))
    .replace(/#\w+;/g, (m) => {
      const inner = m.substring(1, m.length - 1);
      return /^\+?\d+$/.test(inner) ? `ﬂ°°${inner}¶ß` : `ﬂ°${inner}¶ß`;
    });

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const results = [];
for (const text of texts) results.push(await read(text));
process.stdout.write(JSON.stringify(results));
