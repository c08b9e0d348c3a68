import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './NumberSlider.module.css';

interface NumberSliderProps {
  label: string;
  unit: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

export function NumberSlider({ label, unit, min, max, value, onChange }: NumberSliderProps) {
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={min}
      maxValue={max}
      value={value}
      onChange={(next) => onChange(Number(next))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.value ?? ''}>
        {value} {unit}
      </SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </Slider>
  );
}
