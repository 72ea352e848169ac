package waymark.campaigns.pictures.catalogue;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.JpegImageData;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffDirectoryConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import waymark.web.files.PictureFixtures;

/// Pictures as cameras and people leave them: where and with what they were taken, a small picture inside, and the
/// name of who is shown.
public final class TellingPicture {

    static final String CANARY = "canary";

    private static final int PNG_BEGINNING = 8 + 8 + 13 + 4;

    private TellingPicture() {}

    /// A JPEG with a position, a device, its notes, a thumbnail and a name.
    public static byte[] jpeg() throws IOException {
        var plain = PictureFixtures.made("jpeg", 900, 600);
        var thumbnail = PictureFixtures.made("jpeg", 40, 30);
        var set = new TiffOutputSet();
        set.setGpsInDegrees(-0.335, 53.744);
        var root = set.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_MAKE, CANARY + "-make");
        root.add(TiffTagConstants.TIFF_TAG_ARTIST, CANARY + "-artist");
        var exif = set.getOrCreateExifDirectory();
        exif.add(ExifTagConstants.EXIF_TAG_MAKER_NOTE, (CANARY + "-notes").getBytes(StandardCharsets.US_ASCII));
        exif.add(ExifTagConstants.EXIF_TAG_BODY_SERIAL_NUMBER, CANARY + "-serial");
        var small = new TiffOutputDirectory(TiffDirectoryConstants.DIRECTORY_TYPE_SUB, set.byteOrder);
        small.setJpegImageData(new JpegImageData(0, thumbnail.length, thumbnail));
        set.addDirectory(small);
        var told = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(plain, told, set);
        var named = new ByteArrayOutputStream();
        new JpegXmpRewriter().updateXmpXml(ByteSource.array(told.toByteArray()), named, packet());
        return named.toByteArray();
    }

    /// A PNG with a name in XMP and a text.
    public static byte[] png() throws IOException {
        var plain = new ByteArrayOutputStream();
        plain.writeBytes(PictureFixtures.made("png", 900, 600));
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, PNG_BEGINNING);
        chunk(out, "tEXt", "Author\0" + CANARY + "-author");
        chunk(out, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + packet());
        out.write(plain.toByteArray(), PNG_BEGINNING, plain.size() - PNG_BEGINNING);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, String content) {
        var named = (name + content).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(
                ByteBuffer.allocate(4).putInt(named.length - name.length()).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static String packet() {
        try {
            var extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
            XMPMetaFactory.getSchemaRegistry().registerNamespace(extension, "Iptc4xmpExt");
            var meta = XMPMetaFactory.create();
            meta.appendArrayItem(
                    extension, "PersonInImage", new PropertyOptions().setArray(true), CANARY + "-person", null);
            meta.setProperty(XMPConst.NS_PHOTOSHOP, "City", CANARY + "-city");
            return XMPMetaFactory.serializeToString(meta, new SerializeOptions());
        } catch (XMPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
