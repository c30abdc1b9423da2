// The textlint side: reads {"text"} a line, answers {"wall", "cpu", "peak", "findings"} a line, see ../sides.py.
// It runs in the folder where make bench has installed package.json.
import { createLinter, loadTextlintrc } from "textlint";
import { createInterface } from "node:readline";

const descriptor = await loadTextlintrc({ configFilePath: ".textlintrc.json" });
if (descriptor.rule.allDescriptors.length === 0) {
  throw new Error("textlint has fallen back to no rules at all: .textlintrc.json names one that isn't installed");
}
const linter = createLinter({ descriptor });

const milliseconds = ({ user, system }) => (user + system) / 1000;

// textlint counts UTF-16 units, we count characters.
const characters = (text, units) => [...text.slice(0, units)].length;

const answer = async (text) => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { messages } = await linter.lintText(text, "mail.txt");
  const wall = performance.now() - start;
  return {
    wall,
    cpu: milliseconds(process.cpuUsage(cpu)),
    peak: process.resourceUsage().maxRSS / 1024,
    findings: messages.map(({ ruleId, range }) => [characters(text, range[0]), characters(text, range[1]), ruleId]),
  };
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line).text)));
}
