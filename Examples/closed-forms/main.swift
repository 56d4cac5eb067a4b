import Adjoint
for form in ClosedForm.catalogue {
  let o = form.check()
  print(form.number, o.error, o.tolerance, o.verdict)
  for m in o.measurements where !m.holds || m.ulps > 0 || m.ratio > 0.5 {
    print("   ", m.holds ? "" : "FAIL", m.subject, m.error, m.tolerance, "ulps", m.ulps)
  }
  for g in o.guards where !g.holds { print("   GUARD", g) }
}
