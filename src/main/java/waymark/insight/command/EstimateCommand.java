package waymark.insight.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import waymark.insight.estimation.Estimation;
import waymark.insight.estimation.EstimationReport;
import waymark.insight.estimation.GuardRails;
import waymark.insight.estimation.OverlapTable;

/// `bin/insight estimate`: how many people are on none of the lists of a table, and whether it can say
/// so.
final class EstimateCommand implements Subcommand {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String COUNT = "count";
    private static final double MOST_ERRORS = 0.5;
    private static final int MOST_REPLICATES = 100_000;

    @Override
    public String usage() {
        return """
                bin/insight estimate TABLE.csv [--replicates 1000] [--seed 1] [--referral LIST:LIST]…
                    [--missed-links 0.1] [--false-links 0.02]

                TABLE.csv has a column for each list, with 1 for people on it and 0 for others, and the column count: how
                many people are on exactly these lists. Combinations that are not there count 0.
                --referral names two lists of which one passes people to the other; may be said again.
                --missed-links and --false-links are shares of the links between the lists, as measured when they were
                compared: the estimate is made again as if they were put right.

                Prints one JSON object: "verdict" and its "reasons"; "range", only where the verdict allows one;
                "models", what each method says with its 95 % limits, for the analyst and also where the verdict
                refuses (null where there is none); "near_best", all models within 6 BIC points of the best.""";
    }

    @Override
    public void run(List<String> arguments, Writer out) throws IOException {
        var asked = Asked.parse(arguments);
        var table = table(CsvFile.read(asked.file()));
        var settings = new Estimation.Settings(
                asked.replicates(),
                asked.seed(),
                referrals(asked.referrals(), table),
                asked.missedLinks(),
                asked.falseLinks(),
                GuardRails.USUAL);
        var report = Estimation.estimate(table, settings);
        out.write(JSON.writeValueAsString(answer(table, settings, report)));
        out.write('\n');
    }

    private record Asked(
            Path file, int replicates, long seed, List<String> referrals, double missedLinks, double falseLinks) {

        static Asked parse(List<String> arguments) {
            var rest = new ArrayDeque<>(arguments);
            var referrals = new ArrayList<String>();
            long replicates = Estimation.USUAL_REPLICATES;
            long seed = 1;
            double missedLinks = 0;
            double falseLinks = 0;
            Path file = null;
            while (!rest.isEmpty()) {
                String word = rest.pop();
                switch (word) {
                    case "--replicates" -> replicates = number(word, rest.poll());
                    case "--seed" -> seed = number(word, rest.poll());
                    case "--missed-links" -> missedLinks = share(word, rest.poll());
                    case "--false-links" -> falseLinks = share(word, rest.poll());
                    case "--referral" -> referrals.add(said(word, rest.poll()));
                    default -> {
                        if (word.startsWith("--") || file != null) {
                            throw new BadInput("estimate does not know " + word + ".");
                        }
                        file = Path.of(word);
                    }
                }
            }
            if (file == null) {
                throw new BadInput("Which table? bin/insight estimate TABLE.csv");
            }
            if (replicates < 1 || replicates > MOST_REPLICATES) {
                throw new BadInput("--replicates takes 1 to %d.".formatted(MOST_REPLICATES));
            }
            return new Asked(file, (int) replicates, seed, referrals, missedLinks, falseLinks);
        }

        private static String said(String option, @Nullable String value) {
            if (value == null) {
                throw new BadInput(option + " needs a value.");
            }
            return value;
        }

        private static double share(String option, @Nullable String value) {
            String number = said(option, value);
            if (!number.matches("0(\\.[0-9]{1,9})?") || Double.parseDouble(number) > MOST_ERRORS) {
                throw new BadInput(option + " takes a share from 0 to " + MOST_ERRORS + ", not " + number + ".");
            }
            return Double.parseDouble(number);
        }

        private static long number(String option, @Nullable String value) {
            try {
                return Long.parseLong(said(option, value));
            } catch (NumberFormatException _) {
                throw new BadInput(option + " takes a whole number, not " + value + ".");
            }
        }
    }

    private static OverlapTable table(CsvFile csv) {
        int count = csv.columns().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(COUNT);
        if (count < 0) {
            throw new BadInput(csv.file().getFileName() + ", row 1: the column count is missing."
                    + (csv.columns().getFirst().contains(";") ? " Put commas between the columns." : ""));
        }
        var lists = new ArrayList<>(csv.columns());
        lists.remove(count);
        if (lists.isEmpty() || lists.size() > OverlapTable.MOST_LISTS) {
            throw new BadInput("%s, row 1: there are %d lists; 1 to %d can be read."
                    .formatted(csv.file().getFileName(), lists.size(), OverlapTable.MOST_LISTS));
        }
        int[] counts = new int[1 << lists.size()];
        long people = 0;
        for (CsvFile.Row row : csv.rows()) {
            int combination = 0;
            for (int list = 0; list < lists.size(); list++) {
                String column = lists.get(list);
                String value = row.values().get(csv.columns().indexOf(column));
                if (!value.equals("0") && !value.equals("1")) {
                    throw BadInput.at(csv.file(), row.number(), column, "\"" + value + "\" is neither 0 nor 1.");
                }
                combination |= value.equals("1") ? 1 << list : 0;
            }
            int number = count(csv, row, row.values().get(count));
            if (combination == 0 && number > 0) {
                throw BadInput.at(csv.file(), row.number(), COUNT, "nobody can be counted who is on no list.");
            }
            people += number;
            if (people > Integer.MAX_VALUE) {
                throw BadInput.at(csv.file(), row.number(), COUNT, "there are more people than can be counted.");
            }
            counts[combination] += number;
        }
        return new OverlapTable(lists, counts);
    }

    private static int count(CsvFile csv, CsvFile.Row row, String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw BadInput.at(csv.file(), row.number(), COUNT, "\"" + value + "\" is no whole number of people.");
        }
        return Integer.parseInt(value);
    }

    private static List<Integer> referrals(List<String> said, OverlapTable table) {
        return said.stream().map(each -> referral(each, table)).distinct().toList();
    }

    private static int referral(String said, OverlapTable table) {
        var lists = table.lists();
        for (int first = 0; first < lists.size(); first++) {
            for (int second = 0; second < lists.size(); second++) {
                if (first != second && said.equals(lists.get(first) + ":" + lists.get(second))) {
                    return 1 << first | 1 << second;
                }
            }
        }
        throw new BadInput(
                "--referral takes two of the lists " + String.join(", ", lists) + " with a colon, not " + said + ".");
    }

    private static Map<String, @Nullable Object> answer(
            OverlapTable table, Estimation.Settings settings, EstimationReport report) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("verdict", report.verdict().words());
        answer.put("reasons", report.reasons());
        answer.put("range", report.range().orElse(null));
        answer.put("cautions", report.cautions());
        answer.put(
                "models", report.methods().stream().map(EstimateCommand::model).toList());
        answer.put("near_best", report.nearBest());
        answer.put(
                "with_other_links",
                report.withOtherLinks().stream()
                        .map(EstimateCommand::withOtherLinks)
                        .toList());
        answer.put("lists", table.lists());
        answer.put("people", table.people());
        answer.put("on_two_or_more", table.onTwoOrMore());
        answer.put("replicates", settings.replicates());
        answer.put("seed", settings.seed());
        return answer;
    }

    private static Map<String, @Nullable Object> model(EstimationReport.MethodResult result) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("method", result.method());
        model.put("estimate", number(result.estimate()));
        model.put("lower", number(result.lower()));
        model.put("upper", number(result.upper()));
        model.put("in_words", result.inWords());
        model.put("limits", result.limits());
        model.put("model", result.model());
        model.put("pairs", result.pairs());
        model.put("no_overlap", result.noOverlap());
        model.put("replicates", result.replicates());
        model.put("failed", result.failures());
        model.put("remark", result.remark());
        return model;
    }

    private static Map<String, @Nullable Object> withOtherLinks(EstimationReport.WithOtherLinks result) {
        var other = new LinkedHashMap<String, @Nullable Object>();
        other.put("assumption", result.assumption());
        other.put("stepwise", number(result.stepwise()));
        other.put("bic", number(result.bic()));
        return other;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
