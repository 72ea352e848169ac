package waymark.campaigns.pictures.catalogue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;

/// The illustrations that come with Waymark, drawn for it and free for everybody. They are offered to those who keep
/// the library, and go to their panel like any other picture.
@Component
public class OwnSet {

    private static final String FOLDER = "/campaigns/pictures/";
    private static final String BY = "Waymark contributors";

    /// One of them.
    ///
    /// @param code also the name of its files
    public record Illustration(String code, String title, WhoIsShown people, String alt, String description) {

        /// What is written about it in the library.
        public Picture.About about() {
            return new Picture.About(
                    title,
                    description,
                    Origin.DRAWING,
                    people,
                    "Comes with Waymark",
                    BY,
                    "Illustration: Waymark, CC0",
                    "No rights reserved (CC0 1.0)",
                    Licence.CC0,
                    "",
                    null,
                    alt);
        }
    }

    private final List<Illustration> all;

    OwnSet(JsonMapper json) {
        try (var listed = resource("illustrations.json")) {
            all = json.readValue(listed, new TypeReference<List<Illustration>>() {});
        } catch (IOException unreadable) {
            throw new InvariantViolation("the list of illustrations cannot be read", unreadable);
        }
    }

    /// All of them.
    public List<Illustration> all() {
        return all;
    }

    /// The files of one in each width.
    public List<Rendition> renditions(Illustration illustration) {
        try (var file = resource(illustration.code() + ".png")) {
            BufferedImage drawn = ImageIO.read(file);
            return RenditionMaker.renditions(drawn, "png");
        } catch (IOException unreadable) {
            throw new InvariantViolation("an illustration cannot be read", unreadable);
        }
    }

    /// One as dots, 1,600 pixels wide, to be looked at before it is in the library; empty where there is none of that
    /// code.
    public Optional<byte[]> preview(String code) {
        return file(code, ".png");
    }

    /// One as a drawing that can be made as large as wanted; empty where there is none of that code.
    public Optional<byte[]> drawing(String code) {
        return file(code, ".svg");
    }

    private Optional<byte[]> file(String code, String ending) {
        if (all.stream().noneMatch(one -> one.code().equals(code))) {
            return Optional.empty();
        }
        try (var file = resource(code + ending)) {
            return Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new InvariantViolation("an illustration cannot be read", unreadable);
        }
    }

    private static InputStream resource(String name) {
        var found = OwnSet.class.getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new InvariantViolation("an illustration that is not there");
        }
        return found;
    }
}
