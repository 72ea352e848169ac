package waymark.insight.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import waymark.insight.linkage.Clusters;
import waymark.insight.linkage.Linkage;
import waymark.insight.linkage.PersonList;
import waymark.insight.linkage.SharedCount;

/// `bin/insight compare A.csv B.csv`: who may be on both lists.
final class CompareCommand implements Subcommand {

    private static final double LEAST = 0.05;

    @Override
    public String usage() {
        return """
                bin/insight compare A.csv B.csv [C.csv …] [--encoded] [--least 0.05] [--fields given_name,surname] [--count] [--weights]

                Compares everybody on one list with everybody on the other, and prints id_a,id_b,probability for all who
                may be one person, the most probable first. Nothing is left out beforehand; dates, names in either order
                and small differences of spelling are known. With --encoded the files are those of bin/insight encode.
                Pairs are for one's own machine: they say who is known to whom. Give --count only to another organisation.
                With more than two files: cluster,list,id, nobody in two clusters, no list twice in one.
                --least    the least probability that is printed (or joins a cluster: 0.5 unless said)
                --count    only how many the two share: links, and pairs to review; below 5 as "<5"
                --weights  what each field says, instead of the pairs""";
    }

    @Override
    public void run(List<String> arguments, Writer out) throws IOException {
        var words = new Words(arguments, Set.of("--encoded", "--count", "--weights"), Set.of("--least", "--fields"));
        var files = words.files(2, 20, usage());
        var lists = lists(files, words);
        for (var list : lists) {
            if (Linkage.common(lists.getFirst(), list).isEmpty())
                throw new BadInput("The lists have no column in common.");
        }
        var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        if (lists.size() > 2) {
            if (words.has("--count") || words.has("--weights")) throw new BadInput(usage());
            clusters(lists, files, words.share("--least", 0.5), printer);
        } else if (words.has("--count")) {
            count(lists.getFirst(), lists.getLast(), printer);
        } else if (words.has("--weights")) {
            weights(lists.getFirst(), lists.getLast(), printer);
        } else {
            pairs(lists.getFirst(), lists.getLast(), words.share("--least", LEAST), printer);
        }
        printer.flush();
    }

    private static List<PersonList> lists(List<String> files, Words words) throws IOException {
        var lists = new ArrayList<PersonList>();
        String key = "";
        for (String name : files) {
            var reader = ListReader.of(Path.of(name), words.names("--fields"));
            if (words.has("--encoded")) {
                if (lists.isEmpty()) key = reader.key();
                else if (!key.equals(reader.key()))
                    throw new BadInput(name + " was encoded with another key than " + files.getFirst() + ".");
            }
            lists.add(words.has("--encoded") ? reader.encoded() : reader.plain());
        }
        return lists;
    }

    private static void pairs(PersonList mine, PersonList theirs, double least, CSVPrinter printer) throws IOException {
        printer.printRecord("id_a", "id_b", "probability");
        for (var pair : Linkage.between(mine, theirs).pairs()) {
            if (pair.probability() >= least) {
                printer.printRecord(
                        mine.ids().get(pair.one()),
                        theirs.ids().get(pair.other()),
                        String.format(Locale.ROOT, "%.6f", pair.probability()));
            }
        }
    }

    private static void weights(PersonList mine, PersonList theirs, CSVPrinter printer) throws IOException {
        printer.printRecord("field", "level", "one_person", "two_people", "weight");
        for (var each : Linkage.between(mine, theirs).weights()) {
            printer.printRecord(
                    each.field(),
                    each.level(),
                    String.format(Locale.ROOT, "%.6f", each.same()),
                    String.format(Locale.ROOT, "%.8f", each.other()),
                    String.format(Locale.ROOT, "%.2f", each.weight()));
        }
    }

    private static void count(PersonList mine, PersonList theirs, CSVPrinter printer) throws IOException {
        switch (SharedCount.of(mine, theirs, Linkage.Bands.USUAL)) {
            case SharedCount.Refused(String reason) -> throw new BadInput(reason);
            case SharedCount.Told(String text, String toReview) -> {
                printer.printRecord("shared", "to_review");
                printer.printRecord(text, toReview);
            }
        }
    }

    private static void clusters(List<PersonList> lists, List<String> files, double least, CSVPrinter printer)
            throws IOException {
        var links = new ArrayList<Clusters.Link>();
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                for (var pair :
                        Linkage.between(lists.get(one), lists.get(other)).pairs()) {
                    links.add(Clusters.Link.of(one, other, pair));
                }
            }
        }
        int[] sizes = lists.stream().mapToInt(PersonList::size).toArray();
        printer.printRecord("cluster", "list", "id");
        int number = 0;
        for (var cluster : Clusters.of(sizes, links, least).all()) {
            number++;
            for (var member : cluster) {
                printer.printRecord(
                        number,
                        files.get(member.list()),
                        lists.get(member.list()).ids().get(member.person()));
            }
        }
    }
}
