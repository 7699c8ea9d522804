package io.tykredis.app;

import io.tykredis.doctor.Diagnosis;
import io.tykredis.doctor.Doctor;
import io.tykredis.imports.form.SentFile;
import io.tykredis.redis.probe.ProbeContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use case that examines the configurations of one deployment and, unless it is offline, its live Redis; unreadable
 * input is an {@link io.tykredis.input.InvalidInput}.
 */
@Singleton
public final class Diagnose {

    private final Import imports;
    private final Doctor doctor;

    Diagnose(Import imports, Doctor doctor) {
        this.imports = imports;
        this.doctor = doctor;
    }

    /**
     * Diagnoses the body of an import request, or one file.
     *
     * @param context the vantage point for live checks; empty: no live checks
     */
    public Diagnosis request(byte[] body, @Nullable String name, Optional<ProbeContext> context) {
        return doctor.examine(imports.all(body, name).requireComponents(), context);
    }

    /** Diagnoses files in any supported form. */
    public Diagnosis files(List<SentFile> files, Optional<ProbeContext> context) {
        return doctor.examine(imports.files(files).requireComponents(), context);
    }
}
