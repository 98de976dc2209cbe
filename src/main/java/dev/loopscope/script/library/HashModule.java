package dev.loopscope.script.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import dev.loopscope.script.object.Builtin;
import dev.loopscope.script.object.Identity;
import dev.loopscope.script.object.PyBytes;
import dev.loopscope.script.object.PyModule;
import dev.loopscope.script.object.PyNone;
import dev.loopscope.script.object.PyObject;
import dev.loopscope.script.object.PySet;
import dev.loopscope.script.object.PyThread;
import dev.loopscope.script.object.PyType;
import dev.loopscope.script.object.Raise;
import dev.loopscope.script.object.Types;

/** The module {@code hashlib}. */
final class HashModule {
    private static final Map<String, String> ALGORITHMS = Map.of("md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224",
            "sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512", "sha3_256", "SHA3-256", "sha3_512",
            "SHA3-512");
    private static final Map<String, Integer> BLOCKS = Map.of("sha384", 128, "sha512", 128, "sha3_256", 136, "sha3_512",
            72);
    private static final int BLOCK = 64;

    private HashModule() {}

    static PyModule make(PyThread owner) {
        PyModule module = new PyModule("hashlib");
        for (String name : ALGORITHMS.keySet()) {
            module.add(Builtin.of(name + "(data=..., /, *, usedforsecurity=True, string=...)",
                    (_, a) -> begun(name, a[0] == null ? a[2] : a[0])));
        }
        module.add(Builtin.of("new(name, data=..., *, usedforsecurity=True)", (_, a) -> {
            String name = Given.text("name", a[0]);
            if (!ALGORITHMS.containsKey(name)) {
                throw Raise.valueError("unsupported hash type %s", name);
            }
            return begun(name, a[1]);
        }));
        PySet names = new PySet(Types.SET);
        ALGORITHMS.keySet().forEach(names::add);
        module.put("algorithms_guaranteed", names);
        module.put("algorithms_available", names);
        return module;
    }

    private static Hash begun(String name, @org.jspecify.annotations.Nullable Object data) {
        Hash hash = new Hash(name, digest(name));
        if (data != null) {
            hash.update(data);
        }
        return hash;
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(String.valueOf(ALGORITHMS.get(name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    /** A hash that is being made. */
    private static final class Hash extends PyObject {
        private static final PyType TYPE = PyType.library("_hashlib", "HASH", Types.OBJECT, Hash::define);
        private final String name;
        private final MessageDigest digest;

        Hash(String name, MessageDigest digest) {
            super(TYPE);
            this.name = name;
            this.digest = digest;
        }

        void update(Object data) {
            if (data instanceof String) {
                throw Raise.typeError("Strings must be encoded before hashing");
            }
            digest.update(Given.bytes(data));
        }

        byte[] value() {
            return copy().digest.digest();
        }

        Hash copy() {
            try {
                return new Hash(name, (MessageDigest) digest.clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("every digest of the JDK can be copied", e);
            }
        }

        private static void define(PyType t) {
            t.method2("update(self, data, /)", (_, self, data) -> {
                ((Hash) self).update(data);
                return PyNone.NONE;
            });
            t.method1("digest(self, /)", (_, self) -> new PyBytes(((Hash) self).value()));
            t.method1("hexdigest(self, /)", (_, self) -> HexFormat.of().formatHex(((Hash) self).value()));
            t.method1("copy(self, /)", (_, self) -> ((Hash) self).copy());
            t.attribute("name", (_, self) -> ((Hash) self).name);
            t.attribute("digest_size", (_, self) -> (long) ((Hash) self).digest.getDigestLength());
            t.attribute("block_size", (_, self) -> (long) BLOCKS.getOrDefault(((Hash) self).name, BLOCK));
            t.method1("__repr__(self, /)", (_, self) -> "<%s _hashlib.HASH object @ %s>".formatted(((Hash) self).name,
                    Identity.text(self)));
        }
    }
}
