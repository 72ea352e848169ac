package waymark.campaigns.toolkits;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;
import waymark.web.material.Gaps;

/// A toolkit: a draft, published, and then replaced by a newer one or withdrawn. Its address stays, so that a
/// link on an old poster leads to the newest.
sealed interface Toolkit {

    int LONGEST_SUMMARY = 2000;
    int LONGEST_REASON = 500;

    Header header();

    /// What every toolkit has.
    ///
    /// @param slug its public address, which never changes
    /// @param area its code; null where it is the whole partnership's
    /// @param endedBecause why it was replaced or withdrawn; empty until then
    record Header(
            Ref ref,
            int version,
            String slug,
            @Nullable String area,
            String areaName,
            @Nullable Ref campaign,
            String title,
            String summary,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate endedOn,
            String endedBecause,
            @Nullable Ref replacedBy) {}

    /// A file in one language and one version.
    ///
    /// @param item what the file is, the same in each language
    /// @param newest whether no later version of it is there
    /// @param times how often it was taken
    record FileLine(
            UUID id,
            String item,
            String language,
            int number,
            String fileName,
            String format,
            int bytes,
            String why,
            LocalDate addedOn,
            String addedByName,
            boolean newest,
            long times) {}

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// True while files may be added.
    default boolean open() {
        return this instanceof Draft || this instanceof Published;
    }

    /// Whether somebody runs campaigns where it belongs.
    default boolean mayChange(Actor.Person actor) {
        var area = header().area();
        return actor.may(Permission.RUN_CAMPAIGNS, Scope.PARTNERSHIP)
                || area != null && actor.may(Permission.RUN_CAMPAIGNS, Scope.area(area));
    }

    /// Makes a draft.
    static Ruling<ToolkitEvent.Made> make(
            @Nullable String area, @Nullable Ref campaign, String title, String summary, String slug) {
        return Ruling.agreed(new ToolkitEvent.Made(area, campaign, title, summary, slug));
    }

    /// A public address from a title: lower-case letters and digits with hyphens between.
    static String slug(String title) {
        var plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > 50 ? plain.substring(0, 50).replaceAll("-$", "") : plain;
        return cut.length() < 3 ? "toolkit" : cut;
    }

    /// Nobody outside sees it yet.
    record Draft(Header header) implements Toolkit {

        @Override
        public String word() {
            return "Draft";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }

        Ruling<ToolkitEvent.Published> publish(List<FileLine> files, LocalDate today) {
            return new Problems()
                    .when(files.isEmpty(), "", "Add a file first")
                    .when(Gaps.in(header.summary()), "", "Add your number or address to what it is for first")
                    .or(() -> new ToolkitEvent.Published(ref(), today));
        }
    }

    /// Anybody may take its files.
    record Published(Header header) implements Toolkit {

        @Override
        public String word() {
            return "Published";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }

        /// @param by the toolkit that people are led to; null where it is withdrawn without another
        Ruling<ToolkitEvent.Ended> end(@Nullable Ref by, String because, LocalDate today) {
            return new Problems()
                    .when(because.isEmpty(), "because", "Enter why; anybody who follows an old link reads it")
                    .when(ref().equals(by), "by", "Choose another toolkit")
                    .or(() -> new ToolkitEvent.Ended(ref(), by, because, today));
        }
    }

    /// A newer one took its place.
    record Replaced(Header header) implements Toolkit {

        @Override
        public String word() {
            return "Replaced";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }
    }

    /// Nobody is to use it any more.
    record Withdrawn(Header header) implements Toolkit {

        @Override
        public String word() {
            return "Withdrawn";
        }

        @Override
        public Tone tone() {
            return Tone.ORANGE;
        }
    }
}
