"""The council's notice of measures: drafted from the promises, answered one by one, published with proofs (3.9)."""
