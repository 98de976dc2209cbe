package dev.loopscope.script.text;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** The encodings by their names. */
final class Codecs {
    private static final String ILLEGAL = "illegal multibyte sequence";

    private Codecs() {}

    static Codec named(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
            case "utf-8", "utf8", "u8", "utf", "cp65001" -> new Utf8Codec(false);
            case "utf-8-sig" -> new Utf8Codec(true);
            case "ascii", "us-ascii", "646" -> new SmallCodec("ascii", 128);
            case "latin-1", "latin1", "latin", "iso-8859-1", "iso8859-1", "8859", "cp819", "l1" ->
                new SmallCodec("latin-1", 256);
            case "utf-16", "utf16", "u16" -> new WideCodec("utf-16", 2, ByteOrder.LITTLE_ENDIAN, true);
            case "utf-16-le", "utf-16le" -> new WideCodec("utf-16-le", 2, ByteOrder.LITTLE_ENDIAN, false);
            case "utf-16-be", "utf-16be" -> new WideCodec("utf-16-be", 2, ByteOrder.BIG_ENDIAN, false);
            case "utf-32", "utf32", "u32" -> new WideCodec("utf-32", 4, ByteOrder.LITTLE_ENDIAN, true);
            case "utf-32-le", "utf-32le" -> new WideCodec("utf-32-le", 4, ByteOrder.LITTLE_ENDIAN, false);
            case "utf-32-be", "utf-32be" -> new WideCodec("utf-32-be", 4, ByteOrder.BIG_ENDIAN, false);
            case "gbk", "cp936", "936", "ms936" -> new CharsetCodec("gbk", charset("GBK", name), ILLEGAL, false);
            case "gb2312", "euc-cn", "gb2312-80" -> new CharsetCodec("gb2312", charset("GB2312", name), ILLEGAL, false);
            case "gb18030" -> new CharsetCodec("gb18030", charset("GB18030", name), ILLEGAL, false);
            case "big5" -> new CharsetCodec("big5", charset("Big5", name), ILLEGAL, false);
            case "shift-jis", "sjis", "shiftjis" ->
                new CharsetCodec("shift_jis", charset("Shift_JIS", name), ILLEGAL, false);
            case "euc-jp", "eucjp" -> new CharsetCodec("euc_jp", charset("EUC-JP", name), ILLEGAL, false);
            case "euc-kr", "euckr" -> new CharsetCodec("euc_kr", charset("EUC-KR", name), ILLEGAL, false);
            case "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "windows-1250", "windows-1251",
                    "windows-1252" ->
                mapped("windows-" + name.replaceAll("\\D", ""), name);
            case "cp437" -> mapped("IBM437", name);
            case "cp850" -> mapped("IBM850", name);
            case "iso-8859-2", "latin2" -> mapped("ISO-8859-2", name);
            case "iso-8859-15", "latin9" -> mapped("ISO-8859-15", name);
            case "koi8-r" -> mapped("KOI8-R", name);
            default -> throw TextError.lookup("unknown encoding: " + name);
        };
    }

    private static Codec mapped(String charset, String name) {
        return new CharsetCodec("charmap", charset(charset, name), "character maps to <undefined>", true);
    }

    private static Charset charset(String charset, String name) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw TextError.lookup("unknown encoding: " + name);
        }
    }
}
