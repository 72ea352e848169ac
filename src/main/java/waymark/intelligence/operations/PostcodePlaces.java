package waymark.intelligence.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;

/// Where a postcode is, for an installation that has the files of Code-Point Open (Ordnance Survey, Open Government
/// Licence) in the folder that `waymark.postcodes` names: one file for each postcode area, as they are published.
/// Without them, postcodes are compared by their sector.
@Component
class PostcodePlaces {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2})([0-9][0-9A-Z]?)\\s*([0-9][A-Z]{2})");

    private final Path folder;

    PostcodePlaces(@Value("${waymark.postcodes:}") String folder) {
        this.folder = Path.of(folder);
    }

    /// A postcode as it is written, with one space; nothing where it cannot be one.
    static Optional<String> tidy(String typed) {
        var found = POSTCODE.matcher(typed.toUpperCase(Locale.ROOT).strip());
        return found.matches() ? Optional.of(found.group(1) + found.group(2) + " " + found.group(3)) : Optional.empty();
    }

    /// @param postcode with one space
    Optional<GridPosition> find(String postcode) {
        var area = postcode.replaceAll("[0-9].*", "").toLowerCase(Locale.ROOT);
        var file = folder.resolve(area + ".csv");
        if (folder.toString().isEmpty() || area.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var wanted = postcode.replace(" ", "");
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.replace("\"", "").split(","))
                    .filter(columns ->
                            columns.length > 3 && columns[0].replace(" ", "").equals(wanted))
                    .filter(columns -> columns[2].matches("[0-9]{1,6}") && columns[3].matches("[0-9]{1,7}"))
                    .map(columns -> new GridPosition(Integer.parseInt(columns[2]), Integer.parseInt(columns[3])))
                    .filter(at -> at.easting() > 0)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: " + file.getFileName(), unreadable);
        }
    }
}
