package waymark.campaigns.pictures.metadata;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcRecord;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcTypes;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.PhotoshopApp13Data;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import waymark.kernel.InvariantViolation;

/// Writes what belongs to a picture into a file of bare dots: XMP in a JPEG and a PNG, and in a JPEG the older
/// IPTC fields too, which some programs read alone.
public final class RightsMetadata {

    private static final String RIGHTS = XMPConst.NS_XMP_RIGHTS;
    private static final String PHOTOSHOP = XMPConst.NS_PHOTOSHOP;
    private static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

    /// Lengths that the older fields may have.
    private static final int BYLINE = 32;
    private static final int CREDIT = 32;
    private static final int TITLE = 64;
    private static final int NOTICE = 128;
    private static final int INSTRUCTIONS = 256;

    private static final int PNG_BEGINNING = 8 + 8 + 13 + 4;

    private RightsMetadata() {}

    /// The JPEG with its rights in it.
    ///
    /// @param bare without any metadata
    public static byte[] jpeg(byte[] bare, RightsText text) {
        try {
            var described = new ByteArrayOutputStream();
            new JpegXmpRewriter().updateXmpXml(ByteSource.array(bare), described, packet(text));
            var whole = new ByteArrayOutputStream();
            new JpegIptcRewriter()
                    .writeIptc(
                            ByteSource.array(described.toByteArray()),
                            whole,
                            new PhotoshopApp13Data(records(text), List.of(), true));
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new InvariantViolation("a picture of ours that cannot be described", impossible);
        }
    }

    private static List<IptcRecord> records(RightsText text) {
        var all = new ArrayList<IptcRecord>();
        all.add(new IptcRecord(IptcTypes.OBJECT_NAME, cut(text.title(), TITLE)));
        all.add(new IptcRecord(IptcTypes.BYLINE, cut(text.creator(), BYLINE)));
        all.add(new IptcRecord(IptcTypes.CREDIT, cut(text.credit(), CREDIT)));
        all.add(new IptcRecord(IptcTypes.COPYRIGHT_NOTICE, cut(text.copyright(), NOTICE)));
        all.add(new IptcRecord(IptcTypes.SPECIAL_INSTRUCTIONS, cut(text.terms(), INSTRUCTIONS)));
        return all;
    }

    /// So many bytes of UTF-8 at most, and no half character.
    private static String cut(String text, int most) {
        var cut = new StringBuilder();
        int length = 0;
        for (var point : text.codePoints().toArray()) {
            length += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (length > most) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString();
    }

    /// The PNG with its rights in it, right after its header.
    ///
    /// @param bare without any metadata
    public static byte[] png(byte[] bare, RightsText text) {
        var named = new ByteArrayOutputStream();
        named.writeBytes("iTXtXML:com.adobe.xmp".getBytes(StandardCharsets.ISO_8859_1));
        named.writeBytes(new byte[5]); // the end of the keyword, not compressed, no language and no translation
        named.writeBytes(packet(text).getBytes(StandardCharsets.UTF_8));
        var sum = new CRC32();
        sum.update(named.toByteArray());
        return ByteBuffer.allocate(bare.length + named.size() + 8)
                .put(bare, 0, PNG_BEGINNING)
                .putInt(named.size() - 4)
                .put(named.toByteArray())
                .putInt((int) sum.getValue())
                .put(bare, PNG_BEGINNING, bare.length - PNG_BEGINNING)
                .array();
    }

    /// The packet of XMP.
    static String packet(RightsText text) {
        try {
            var registry = XMPMetaFactory.getSchemaRegistry();
            registry.registerNamespace(CORE, "Iptc4xmpCore");
            registry.registerNamespace(EXTENSION, "Iptc4xmpExt");
            registry.registerNamespace(PLUS, "plus");
            var meta = XMPMetaFactory.create();
            words(meta, XMPConst.NS_DC, "title", text.title());
            meta.appendArrayItem(
                    XMPConst.NS_DC,
                    "creator",
                    new PropertyOptions().setArray(true).setArrayOrdered(true),
                    text.creator(),
                    null);
            words(meta, XMPConst.NS_DC, "rights", text.copyright());
            meta.setProperty(PHOTOSHOP, "Credit", text.credit());
            meta.setPropertyBoolean(RIGHTS, "Marked", true);
            words(meta, RIGHTS, "UsageTerms", text.terms());
            if (!text.address().isEmpty()) {
                meta.setProperty(RIGHTS, "WebStatement", text.address());
            }
            words(meta, CORE, "AltTextAccessibility", text.alt());
            meta.setProperty(EXTENSION, "DigitalSourceType", text.made().address());
            meta.setProperty(PLUS, "ModelReleaseStatus", text.release().address());
            return XMPMetaFactory.serializeToString(
                    meta, new SerializeOptions().setUseCompactFormat(false).setPadding(0));
        } catch (XMPException impossible) {
            throw new InvariantViolation("rights that cannot be written", impossible);
        }
    }

    private static void words(XMPMeta meta, String schema, String name, String text) throws XMPException {
        meta.setLocalizedText(schema, name, "", XMPConst.X_DEFAULT, text);
    }

    /// Whether a file that somebody sent says that software generated it.
    public static boolean saysGenerated(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(RightsText.Made.GENERATED.code().toLowerCase(Locale.ROOT));
    }
}
