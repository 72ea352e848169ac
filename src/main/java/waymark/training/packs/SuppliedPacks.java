package waymark.training.packs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;

/// The packs that Waymark ships, `src/main/resources/training`: scenarios of our own, in the same format as
/// files from other partnerships. A partnership takes them in as drafts, which a second person reviews: what
/// is right in one place may be wrong in another.
@Component
public class SuppliedPacks {

    private static final List<String> CODES = List.of(
            "front-line", "council-and-housing", "businesses", "recruitment-agencies", "charities", "safeguarding");

    private final List<Supplied> supplied =
            CODES.stream().map(SuppliedPacks::read).toList();

    /// A pack as supplied.
    public record Supplied(String code, String title, String audience, PackContent content) {

        /// What a pack that was made from it says of itself.
        String origin() {
            return "supplied with Waymark, " + code;
        }
    }

    /// All of them, in the order in which they are offered.
    public List<Supplied> all() {
        return supplied;
    }

    Optional<Supplied> find(String code) {
        return supplied.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static Supplied read(String code) {
        try (var in = new ClassPathResource("training/" + code + ".json").getInputStream()) {
            return switch (PackFile.read(in.readAllBytes())) {
                case Ruling.Agreed<PackFile.Read>(var read) ->
                    new Supplied(code, read.title(), read.audience(), read.content());
                case Ruling.Refused<PackFile.Read>(var problems) ->
                    throw new InvariantViolation("the supplied pack %s: %s".formatted(code, problems));
            };
        } catch (IOException unreadable) {
            throw new InvariantViolation("a supplied pack cannot be read: " + code, unreadable);
        }
    }
}
