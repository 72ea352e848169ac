package waymark.funding.provision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waymark.funding.money.MonthlySplit;
import waymark.funding.money.Pence;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A post, a service or an activity that goes on only while money pays for it.
///
/// @param organisation code of who employs or runs it
/// @param area code; null where it is for the whole partnership
/// @param objectives codes of the objectives that stop with it
/// @param actions references of the actions that stop with it
/// @param service reference of the service in the directory, or empty
/// @param yearlyPence what it costs in a year
/// @param untilOn the last day it is meant to run; null where it is meant to go on
/// @param unit what one unit of it is ("hour of advice"), or empty
/// @param caveat what is not fair to compare in the cost of a unit
/// @param ocid Open Contracting identifier of a commissioned service, or empty
public record Provision(
        Ref ref,
        int version,
        ProvisionKind kind,
        String name,
        String what,
        String organisation,
        String organisationName,
        @Nullable String area,
        String areaName,
        List<String> objectives,
        List<String> actions,
        String service,
        long yearlyPence,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String unit,
        @Nullable Integer unitsAYear,
        String caveat,
        String ocid) {

    static final int LONGEST = 1_000;
    static final int LONGEST_CAVEAT = 500;
    static final int MOST_LINKS = 20;
    private static final int MOST_UNITS = 1_000_000;

    /// A prefix of six characters that the register of Open Contracting gives, and a code of the publisher's own.
    private static final Pattern OCID = Pattern.compile("ocds-[0-9a-z]{6}-[\\x21-\\x7e]{1,60}");

    public Provision {
        objectives = List.copyOf(objectives);
        actions = List.copyOf(actions);
    }

    /// What somebody enters.
    public record Given(
            ProvisionKind kind,
            String name,
            String what,
            String organisation,
            @Nullable String area,
            List<String> objectives,
            List<String> actions,
            String service,
            long yearlyPence,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String unit,
            @Nullable Integer unitsAYear,
            String caveat,
            String ocid) {

        public Given {
            objectives = List.copyOf(objectives);
            actions = List.copyOf(actions);
        }

        /// @param offered areas, organisations and objectives that can be chosen
        static Ruling<Given> read(
                FormData form, @Nullable Provision before, StrategyChoices.Offered offered, LocalDate today) {
            return form.read(reader -> {
                var kind = reader.choice("kind", ProvisionKind.class, "Choose what it is");
                var name = reader.requiredLine("name", "The name", FormReader.TITLE, "Enter a name");
                var what = reader.text("what", "What it does", LONGEST);
                var organisation = offered.chosen(
                        reader,
                        "organisation",
                        "owner",
                        before == null ? null : before.organisation(),
                        "Choose who employs or runs it");
                var area = reader.optionalChoice(
                        "area", offered.of("area"), Choice::value, "Choose an area from the list, or none");
                var objectives = reader.choices("objectives", offered.of("objective"), Choice::value, "");
                var cost = reader.money("yearly", "The cost in a year");
                reader.when(
                        cost.isEmpty() && reader.form().text("yearly").isEmpty(),
                        "yearly",
                        "Enter what it costs in a year");
                var from = reader.requiredDate("fromOn", "The first day", today);
                var until = reader.date("untilOn", "The last day");
                var unit = reader.line("unit", "The unit", 100);
                var units = reader.form().text("unitsAYear").isEmpty()
                        ? null
                        : reader.number("unitsAYear", "The number of units in a year", 1, MOST_UNITS);
                return new Given(
                        kind,
                        name,
                        what,
                        organisation,
                        area.map(Choice::value).orElse(null),
                        objectives.stream().map(Choice::value).toList(),
                        refs(
                                reader,
                                "actions",
                                "AC-",
                                "Enter references of actions, for example AC-0012, with spaces between them"),
                        refs(reader, "service", "SV-", "Enter the reference of one service, for example SV-0012")
                                .stream()
                                .findFirst()
                                .orElse(""),
                        cost.map(Pence::of).orElse(0L),
                        from,
                        until.orElse(null),
                        unit,
                        units,
                        reader.text("caveat", "What is not fair to compare", LONGEST_CAVEAT),
                        reader.line("ocid", "The identifier", 80));
            });
        }

        private static List<String> refs(FormReader reader, String field, String letters, String wrong) {
            var refs = new ArrayList<String>();
            boolean bad = false;
            for (var word : reader.form().line(field).toUpperCase(Locale.ROOT).split("[ ,;]+", -1)) {
                if (!word.isEmpty()) {
                    bad |= !word.startsWith(letters) || Ref.parse(word).isEmpty();
                    refs.add(word);
                }
            }
            bad |= refs.size() > (field.equals("service") ? 1 : MOST_LINKS);
            reader.when(bad, field, wrong);
            return bad ? List.of() : refs;
        }

        /// What is wrong with it, or that it can be kept.
        Ruling<Given> check(Actor actor) {
            return new Problems()
                    .when(!keeps(actor), "", "Who keeps funding records it")
                    .when(
                            untilOn != null && untilOn.isBefore(fromOn),
                            "untilOn",
                            "The last day must be on or after the first")
                    .when(
                            unit.isEmpty() != (unitsAYear == null),
                            "unitsAYear",
                            "Say what one unit is and how many there are in a year, or neither")
                    .when(
                            kind != ProvisionKind.COMMISSIONED && !ocid.isEmpty(),
                            "ocid",
                            "Only a commissioned service has an Open Contracting identifier")
                    .when(
                            !ocid.isEmpty() && !OCID.matcher(ocid).matches(),
                            "ocid",
                            "Enter the identifier as the contract notice has it, for example ocds-b5fd17-1234")
                    .or(() -> this);
        }
    }

    /// True for who keeps what is funded.
    public static boolean keeps(Actor actor) {
        return actor.may(Permission.KEEP_FUNDING, Scope.PARTNERSHIP);
    }

    /// What it costs in a month.
    public long cost(YearMonth month) {
        return MonthlySplit.ofYear(yearlyPence, month, fromOn, untilOn == null ? LocalDate.MAX : untilOn);
    }

    /// True where it runs, or is meant to run, on that day or later.
    public boolean runsAfter(LocalDate day) {
        return untilOn == null || !untilOn.isBefore(day);
    }

    public String path() {
        return "/funding/" + ref;
    }

    public String where() {
        return areaName.isEmpty() ? "Whole partnership" : areaName;
    }
}
