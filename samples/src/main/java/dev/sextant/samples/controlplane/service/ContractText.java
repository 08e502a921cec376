package dev.sextant.samples.controlplane.service;

import com.google.protobuf.ByteString;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.schema.Json;
import fleet.controlplane.v1.ContractVersion.Format;
import fleet.controlplane.v1.ValidateContractResponse.Finding;
import java.util.ArrayList;
import java.util.List;

/// The text of a contract as it was handed in, with what is wrong with it.
///
/// @param raw the text
/// @param format how it is written
/// @param findings what is wrong with it
record ContractText(ByteString raw, Format format, List<Finding> findings) {
    private static final int LARGEST_BYTES = 64 << 10;

    /// Looks at a text. JSON is read; of YAML only the indentation and the schema line are looked at.
    static ContractText of(ByteString raw) {
        if (raw.isEmpty()) {
            return new ContractText(raw, Format.FORMAT_UNSPECIFIED, List.of());
        }
        if (!raw.isValidUtf8()) {
            return new ContractText(raw, Format.FORMAT_UNSPECIFIED, List.of(finding(1, "is not UTF-8 text")));
        }
        String text = raw.toStringUtf8();
        return text.stripLeading().startsWith("{")
                ? new ContractText(raw, Format.FORMAT_JSON, json(text))
                : new ContractText(raw, Format.FORMAT_YAML, yaml(text));
    }

    /// Adds a violation if the text cannot be used.
    FieldChecks check(FieldChecks checks) {
        checks.that(raw.size() <= LARGEST_BYTES, "raw_contract", "must be at most 64 kB");
        findings.forEach(
                finding -> checks.refuse("raw_contract", "line " + finding.getLine() + ": " + finding.getMessage()));
        return checks;
    }

    private static List<Finding> json(String text) {
        return Json.read(text) instanceof Json.Parsed.Broken broken
                ? List.of(finding(broken.line(), broken.message()))
                : List.of();
    }

    private static List<Finding> yaml(String text) {
        var findings = new ArrayList<Finding>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("\t")) {
                findings.add(finding(i + 1, "a tab cannot indent YAML"));
            }
        }
        if (lines.stream().noneMatch(line -> line.startsWith("schema:"))) {
            findings.add(finding(1, "the line “schema: fleet/contract/v1” is missing"));
        }
        return findings;
    }

    private static Finding finding(int line, String message) {
        return Finding.newBuilder().setLine(line).setMessage(message).build();
    }
}
