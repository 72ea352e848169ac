package waymark.campaigns.pictures.catalogue;

import org.springframework.http.MediaType;
import waymark.campaigns.pictures.metadata.RightsMetadata;
import waymark.campaigns.pictures.metadata.RightsText;

/// A file of a picture in one width, of the dots alone.
///
/// @param format as it is stored: `jpeg` or `png`
public record Rendition(int width, int height, String format, byte[] content) {

    /// The width of what stands in lists.
    public static final int THUMBNAIL = 320;

    /// With what belongs to the picture written into it.
    public byte[] described(RightsText rights) {
        return format.equals("png") ? RightsMetadata.png(content, rights) : RightsMetadata.jpeg(content, rights);
    }

    /// Its media type.
    public MediaType type() {
        return format.equals("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
    }

    /// As a file is called: `PI-0007-800.jpg`.
    public String fileName(String ref) {
        return "%s-%d.%s".formatted(ref, width, format.equals("png") ? "png" : "jpg");
    }
}
