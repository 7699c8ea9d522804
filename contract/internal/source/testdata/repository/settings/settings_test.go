package settings

type Settings struct {
	OnlyInTests int
}
