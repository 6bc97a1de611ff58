package lv.pienakas.rules.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that remembers its line, so that whatever is wrong with it can be said where it is. Scalars
 * are always text: the reader decides what a value is, not YAML's guessing ({@code no} is a word here, not false).
 */
public final class YamlEntry {

    private final String file;
    private final int line;
    private final Node node;
    private final Collection<Problem> problems;

    private YamlEntry(String file, Node begin, Node node, Collection<Problem> problems) {
        this.file = file;
        this.line = begin.getStartMark().getLine() + 1;
        this.node = node;
        this.problems = problems;
    }

    /** The root of a file, or null (and a problem added) where it is no YAML or empty. */
    public static @Nullable YamlEntry parse(String file, String text, Collection<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root != null) {
                return new YamlEntry(file, root, root, problems);
            }
            problems.add(new Problem(file, 0, "is empty"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, line, "is no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new Problem(
                    file,
                    0,
                    "is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
        return null;
    }

    /** Where it begins, 1-based; for the value of a key the line of the key. */
    public int line() {
        return line;
    }

    /** Says what is wrong here. */
    public void problem(String sentence) {
        problems.add(new Problem(file, line, sentence));
    }

    /** The entries of a mapping by key; a repeated key is a problem; empty where this is no mapping. */
    public Map<String, YamlEntry> entries() {
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem("should be a list of 'name: value' lines");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node name = tuple.getKeyNode();
            String key = name instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlEntry value = new YamlEntry(file, name, tuple.getValueNode(), problems);
            if (entries.put(key, value) != null) {
                value.problem("'" + key + "' stands here a second time");
            }
        }
        return entries;
    }

    /** The items of a sequence; empty where this is no sequence. */
    public List<YamlEntry> items() {
        List<YamlEntry> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new YamlEntry(file, item, item, problems)));
        } else {
            problem("should be a list of '- ' items");
        }
        return items;
    }

    /** The text of a scalar, trimmed; null where it is empty or no scalar. */
    public @Nullable String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        return null;
    }
}
