package waymark.cases.referral;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import waymark.cases.record.Nationalities;
import waymark.kernel.Area;
import waymark.web.forms.Choice;

/// The long lists of the form: nationalities, countries, and the towns that it knows near the partnership,
/// each with its authority and the region under which the form has it.
@Component
class FormLists {

    static final String UNKNOWN = "Unknown";

    /// @param area code of the authority
    /// @param region as the form lists it
    record Town(String name, String area, String region) {}

    private final List<Town> towns;
    private final List<Choice> nationalities;
    private final Map<String, String> byCountry = new LinkedHashMap<>();
    private final List<Choice> countries;

    /// @param towns a file with the columns `town`, `area` and `region`; a partnership has its own
    FormLists(@Value("${waymark.cases.towns:classpath:cases/nrm-towns.csv}") Resource towns) throws IOException {
        this.towns = FormFile.rows(towns.getInputStream()).stream()
                .map(row -> new Town(row.get("town"), row.get("area"), row.get("region")))
                .toList();
        nationalities = Nationalities.BY_COUNTRY.values().stream()
                .map(word -> Choice.of(word, word))
                .toList();
        Nationalities.BY_COUNTRY.forEach(
                (code, word) -> byCountry.put(country(code).toLowerCase(Locale.ROOT), word));
        countries = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("GB"))
                .map(FormLists::country)
                .sorted()
                .map(name -> Choice.of(name, name))
                .toList();
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }

    /// What can be chosen.
    ///
    /// @param areas of the partnership
    List<Choice> choices(Question question, List<Area> areas) {
        return switch (question.list()) {
            case "nationalities" -> nationalities;
            case "countries" -> countries;
            case "towns" -> towns(areas);
            case "areas" -> areas(areas);
            default -> question.options();
        };
    }

    private List<Choice> towns(List<Area> areas) {
        var known = new ArrayList<Choice>();
        towns.stream()
                .filter(town -> areas.stream().anyMatch(area -> area.code().equals(town.area())))
                .map(town -> Choice.of(town.name(), town.name()))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .forEach(known::add);
        known.add(Choice.of(UNKNOWN, UNKNOWN));
        return known;
    }

    private static List<Choice> areas(List<Area> areas) {
        var all = new ArrayList<Choice>();
        areas.forEach(area -> all.add(Choice.of(area.code(), area.name())));
        all.add(Choice.of("ELSEWHERE", "Elsewhere"));
        return all;
    }

    Optional<Town> town(String name) {
        return towns.stream().filter(town -> town.name().equals(name)).findFirst();
    }

    /// The nationality as the list has it, by its own word or the name of the country; empty where it has
    /// none like it.
    String nationality(String typed) {
        var tidy = typed.strip();
        return nationalities.stream()
                .map(Choice::value)
                .filter(value -> value.equalsIgnoreCase(tidy))
                .findFirst()
                .orElseGet(() -> byCountry.getOrDefault(tidy.toLowerCase(Locale.ROOT), ""));
    }

    /// What was chosen, in words; what is in no list is what was typed.
    String word(Question question, String value, List<Area> areas) {
        return choices(question, areas).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(value);
    }
}
